import type { ComponentChildren } from 'preact';
import styles from './Chip.module.css';

/** A pill. With `onClick` a toggle button, with `href` a link, else a mark that names a state. */
export interface ChipProps {
  children: ComponentChildren;
  /** Only `lib/payment-tone.ts` may lead to `paid`. */
  tone?: 'plain' | 'info' | 'paid' | 'short' | 'over' | 'wait' | 'void';
  selected?: boolean;
  href?: string;
  onClick?: () => void;
}

/** Chosen ones are dark; marks of a state carry its colour beside their word. */
export function Chip({ children, tone = 'plain', selected = false, href, onClick }: ChipProps) {
  if (href !== undefined) {
    return (
      <a class={styles.button} href={href} aria-current={selected ? 'true' : undefined}>
        {children}
      </a>
    );
  }
  if (onClick !== undefined) {
    return (
      <button type="button" class={styles.button} aria-pressed={selected} onClick={onClick}>
        {children}
      </button>
    );
  }
  return <span class={`${styles.mark} ${styles[tone]}`}>{children}</span>;
}
