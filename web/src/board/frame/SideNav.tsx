import { useLocation } from 'preact-iso';
import { Icon } from '../../ui/Icon.tsx';
import type { Tab } from '../../ui/TabBar.tsx';
import styles from './SideNav.module.css';

/** The pages down the side of a wide screen. A transaction's story belongs to reconciling. */
export function SideNav({ tabs, label }: { tabs: readonly Tab[]; label: string }) {
  const { path } = useLocation();
  const here = path.replace('/giao-dich/', '/doi-soat/');
  return (
    <nav class={styles.nav} aria-label={label}>
      {tabs.map(({ href, label: name, icon }) => (
        <a
          key={href}
          class={styles.link}
          href={href}
          aria-current={here === href || here.startsWith(`${href}/`) ? 'page' : undefined}
        >
          <Icon name={icon} size={20} />
          {name}
        </a>
      ))}
    </nav>
  );
}
