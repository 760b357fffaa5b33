import { useLocation } from 'preact-iso';
import { Icon, type IconName } from './Icon.tsx';
import styles from './TabBar.module.css';

/** One place of the app. `badge` counts what waits there; zero and undefined show nothing. */
export interface Tab {
  href: string;
  label: string;
  icon: IconName;
  badge?: number | undefined;
}

/** The places of an app along the bottom, words under icons. `label` names the bar to a screen reader. */
export function TabBar({ tabs, label }: { tabs: readonly Tab[]; label: string }) {
  const { path } = useLocation();
  const current = tabs
    .filter(({ href }) => path === href || path.startsWith(`${href}/`))
    .sort((left, right) => right.href.length - left.href.length)[0];
  return (
    <nav class={styles.bar} aria-label={label}>
      {tabs.map((tab) => (
        <a key={tab.href} class={styles.tab} href={tab.href} aria-current={tab === current ? 'page' : undefined}>
          <span class={styles.icon}>
            <Icon name={tab.icon} size={22} />
            {tab.badge ? <span class={styles.badge}>{tab.badge > 99 ? '99+' : tab.badge}</span> : null}
          </span>
          {tab.label}
        </a>
      ))}
    </nav>
  );
}
