import { useLocation } from 'preact-iso';
import { useText } from '../../lib/language.ts';
import { type Tab, TabBar } from '../../ui/TabBar.tsx';
import { basketPath, marketPath, ordersPath, searchPath } from '../addresses.ts';
import { basketOf } from '../basket.ts';
import { messages } from '../messages.ts';
import styles from './ShopNav.module.css';

function useTabs(slug: string): Tab[] {
  const text = useText(messages);
  return [
    { href: marketPath(slug), label: text.market, icon: 'stall' },
    { href: searchPath(slug), label: text.find, icon: 'search' },
    { href: basketPath(slug), label: text.basket, icon: 'basket', badge: basketOf(slug).value.length },
    { href: ordersPath(slug), label: text.orders, icon: 'list' },
  ];
}

/** The places of a market under the thumb. */
export function NavTabs({ slug }: { slug: string }) {
  const text = useText(messages);
  const tabs = useTabs(slug);
  return (
    <div class={styles.tabs}>
      <TabBar tabs={tabs} label={text.places} />
    </div>
  );
}

/** The same places in the header of a wide screen. */
export function NavLinks({ slug }: { slug: string }) {
  const text = useText(messages);
  const { path } = useLocation();
  const tabs = useTabs(slug);
  return (
    <nav class={styles.links} aria-label={text.places}>
      {tabs.map(({ href, label, badge }) => (
        <a key={href} class={styles.link} href={href} aria-current={path === href ? 'page' : undefined}>
          {label}
          {badge ? <span class={styles.badge}>{badge}</span> : null}
        </a>
      ))}
    </nav>
  );
}
