import type { ComponentChildren } from 'preact';
import styles from './Fact.module.css';

/** A name and what it is; the line stands before its value is known. */
export function Fact({ name, value }: { name: string; value: ComponentChildren }) {
  return (
    <div class={styles.fact}>
      <dt class={styles.name}>{name}</dt>
      <dd class={styles.value}>{value ?? '\u00a0'}</dd>
    </div>
  );
}
