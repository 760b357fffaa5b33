import styles from './Figures.module.css';

/** A number of things with a point between thousands; not money. */
export function countText(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, '.');
}

/** How many rows of which kind; a kind of which there is none stands back. */
export function Figures({ figures }: { figures: readonly { count: number; words: string }[] }) {
  return (
    <ul class={styles.figures}>
      {figures.map(({ count, words }) => (
        <li key={words} class={count === 0 ? styles.none : undefined}>
          <strong class={styles.count}>{countText(count)}</strong> {words}
        </li>
      ))}
    </ul>
  );
}
