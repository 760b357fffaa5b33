import type { ComponentChildren } from 'preact';
import { language, useText } from '../../lib/language.ts';
import { Awning } from '../../ui/Awning.tsx';
import { LanguageSwitch } from '../../ui/LanguageSwitch.tsx';
import { marketPath } from '../addresses.ts';
import { messages } from '../messages.ts';
import type { MarketFacts } from '../use-market.ts';
import styles from './Shell.module.css';
import { NavLinks, NavTabs } from './ShopNav.tsx';

interface Props {
  /** Null while it is not known which market a page belongs to. */
  slug: string | null;
  facts: MarketFacts | null;
  /** Stands in the header under the market's name. */
  head?: ComponentChildren;
  /** The market's own page: its name is the heading, its hours stand under it. */
  isFront?: boolean;
  children: ComponentChildren;
}

/** The awning over every page of a market, and the ways between its pages. */
export function Shell({ slug, facts, head, isFront = false, children }: Props) {
  const text = useText(messages);
  const name = facts ? (language.value === 'vi' ? facts.market.name : facts.market.nameEn) : text.market;
  const Name = isFront ? 'h1' : 'p';
  return (
    <div class={styles.shell}>
      <header class={styles.header}>
        <div class={styles.row}>
          <div class={styles.who}>
            <Name class={styles.name}>
              <a href={slug === null ? '/' : marketPath(slug)}>{slug === null ? text.home : name}</a>
            </Name>
            {isFront && <p class={styles.hours}>{facts?.market.openingHours ?? '\u00a0'}</p>}
          </div>
          {slug !== null && <NavLinks slug={slug} />}
          <LanguageSwitch />
        </div>
        {head}
      </header>
      <Awning />
      <main class={styles.main}>{children}</main>
      {slug !== null && <NavTabs slug={slug} />}
    </div>
  );
}
