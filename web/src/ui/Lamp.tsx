import styles from './Lamp.module.css';

/** A small light with its word; the shape differs with the state, not only the colour. */
export function Lamp({ state, label }: { state: 'live' | 'slow' | 'lost'; label: string }) {
  return (
    <span class={styles.lamp} role="status">
      <span class={`${styles.light} ${styles[state]}`} aria-hidden="true" />
      {label}
    </span>
  );
}
