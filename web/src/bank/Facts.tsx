import type { ComponentChildren } from 'preact';
import styles from './Facts.module.css';

/** Names and values in two columns; a long value goes on under itself. */
export function Facts({ rows }: { rows: readonly (readonly [string, ComponentChildren])[] }) {
  return (
    <dl class={styles.facts}>
      {rows.map(([name, value]) => (
        <div key={name} class={styles.row}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
