import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import styles from './PageHead.module.css';

/** The heading of a page with a line under it; acts stand at the right on wide screens. It takes the focus when it comes. */
export function PageHead({
  title,
  note,
  children,
}: {
  title: string;
  note?: ComponentChildren;
  children?: ComponentChildren;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <div class={styles.head}>
      <div class={styles.words}>
        <h1 ref={heading} class={styles.title} tabIndex={-1}>
          {title}
        </h1>
        {note !== undefined && <p class={styles.note}>{note}</p>}
      </div>
      {children !== undefined && <div class={styles.acts}>{children}</div>}
    </div>
  );
}
