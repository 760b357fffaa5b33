import { useComputed } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { useText } from '../../lib/language.ts';
import { Awning } from '../../ui/Awning.tsx';
import { TabBar } from '../../ui/TabBar.tsx';
import { places } from '../addresses.ts';
import { useDesk } from '../desk.ts';
import { messages } from '../messages.ts';
import { isToDo } from '../orders/order-steps.ts';
import { WaitingStrip } from '../waiting/WaitingStrip.tsx';
import styles from './Frame.module.css';
import { Header } from './Header.tsx';
import { useHeadingFocus } from './use-heading-focus.ts';

/** What stands around a page of the stall: sign, lamp, speaker above; the places below. */
export function Frame({ title, children }: { title: string; children: ComponentChildren }) {
  const heading = useHeadingFocus(title);
  // A key that is pressed draws the page; its sign and its places stay as they are.
  const header = useMemo(() => <Header />, []);
  const tabs = useMemo(() => <Places />, []);
  return (
    <>
      {header}
      <Awning />
      <main class={styles.main}>
        <h1 ref={heading} class="visually-hidden" tabIndex={-1}>
          {title}
        </h1>
        <WaitingStrip />
        {children}
      </main>
      {tabs}
    </>
  );
}

/** The places below; what is to do in orders is counted on its own. */
function Places() {
  const text = useText(messages);
  const desk = useDesk();
  const waiting = useComputed(() => desk.orders.data?.items.filter(({ state }) => isToDo(state)).length);
  return (
    <TabBar
      label={text.places}
      tabs={[
        { href: places.keypad, label: text.keypad, icon: 'cash' },
        { href: places.money, label: text.money, icon: 'speaker' },
        { href: places.orders, label: text.orders, icon: 'bag', badge: waiting.value },
        { href: places.books, label: text.books, icon: 'book' },
        { href: places.me, label: text.me, icon: 'stall' },
      ]}
    />
  );
}
