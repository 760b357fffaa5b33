import type { ComponentChildren } from 'preact';
import styles from './EmptyState.module.css';
import { Icon, type IconName } from './Icon.tsx';

/** Nothing here yet: one sentence, at most one drawing, one act. */
export function EmptyState({ icon, text, children }: { icon?: IconName; text: string; children?: ComponentChildren }) {
  return (
    <div class={styles.empty}>
      {icon !== undefined && <Icon name={icon} size={40} stroke={1.5} />}
      <p>{text}</p>
      {children}
    </div>
  );
}
