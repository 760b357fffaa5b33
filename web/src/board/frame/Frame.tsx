import type { MarketView, PersonView } from '@choso/shared/contracts';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { language, useText } from '../../lib/language.ts';
import { connection, useLive } from '../../lib/live.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { Lamp } from '../../ui/Lamp.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { TabBar } from '../../ui/TabBar.tsx';
import { type BoardPage, pageOf } from '../addresses.ts';
import { messages } from '../messages.ts';
import { AccountPanel } from './AccountPanel.tsx';
import styles from './Frame.module.css';
import { SideNav } from './SideNav.tsx';

const icons: Record<BoardPage, IconName> = {
  'tong-quan': 'chart',
  'doi-soat': 'scales',
  'so-cai': 'book',
  sap: 'stall',
  'doi-tai-khoan': 'bank',
};

interface Props {
  person: PersonView;
  slug: string;
  market: MarketView | null;
  markets: readonly MarketView[];
  children: ComponentChildren;
}

/** Around every page of the console: a side on wide screens; a head and tabs on phones. */
export function Frame({ person, slug, market, markets, children }: Props) {
  const text = useText(messages);
  const [isOpen, setIsOpen] = useState(false);
  // At an address that is nobody's, the way back leads to a market this person may open.
  const home = market ?? markets[0] ?? null;
  // The lamp tells the truth on every page, also on those that follow nothing themselves.
  useLive(home === null ? [] : [`market:${home.slug}`], ignore);
  const tabs = (Object.keys(icons) as BoardPage[]).map((page) => ({
    href: pageOf(home?.slug ?? slug, page),
    label: text.pages[page],
    icon: icons[page],
  }));
  const name = home === null ? '' : language.value === 'vi' ? home.name : home.nameEn;
  const boardName = name === '' ? text.board : text.boardOf(name);
  const lamp = <Lamp state={connection.value} label={text.connection[connection.value]} />;
  const account = (
    <AccountPanel person={person} slug={home?.slug ?? slug} markets={markets} onDone={() => setIsOpen(false)} />
  );
  return (
    <div class={styles.frame}>
      <aside class={styles.side}>
        <a class={styles.brand} href="/">
          Chợ Số
        </a>
        <p class={styles.board}>{boardName}</p>
        <SideNav tabs={tabs} label={text.menu} />
        <div class={styles.foot}>
          {lamp}
          {account}
        </div>
      </aside>
      <header class={styles.head}>
        <p class={styles.headText}>
          <strong class={styles.headName}>{boardName}</strong>
          {lamp}
        </p>
        <button type="button" class={styles.person} aria-label={text.account} onClick={() => setIsOpen(true)}>
          <Icon name="person" />
        </button>
      </header>
      <main class={styles.main}>{children}</main>
      <div class={styles.tabs}>
        <TabBar tabs={tabs} label={text.menu} />
      </div>
      <Sheet title={text.account} open={isOpen} onClose={() => setIsOpen(false)} closeLabel={text.close}>
        {account}
      </Sheet>
    </div>
  );
}

function ignore(): void {}
