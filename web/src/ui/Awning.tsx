import styles from './Awning.module.css';

/** The striped, scalloped edge of a market awning, under a header. */
export function Awning() {
  return <div class={styles.awning} aria-hidden="true" />;
}
