import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import styles from './Panel.module.css';

/** A white sheet of the console with its heading; `aside` stands at the other end of the heading's line. */
export function Panel({
  title,
  aside,
  children,
}: {
  title: string;
  aside?: ComponentChildren;
  children: ComponentChildren;
}) {
  const id = useId();
  return (
    <section class={styles.panel} aria-labelledby={id}>
      <div class={styles.head}>
        <h2 id={id} class={styles.title}>
          {title}
        </h2>
        {aside !== undefined && <span class={styles.aside}>{aside}</span>}
      </div>
      {children}
    </section>
  );
}
