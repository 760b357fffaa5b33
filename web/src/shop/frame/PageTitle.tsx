import type { ComponentChildren } from 'preact';
import styles from './PageTitle.module.css';

/** The heading of a page; a new page begins to be read here. */
export function PageTitle({ children }: { children: ComponentChildren }) {
  return (
    <h1 class={styles.title} tabIndex={-1} ref={focusOnce}>
      {children}
    </h1>
  );
}

function focusOnce(heading: HTMLElement | null): void {
  heading?.focus({ preventScroll: true });
}
