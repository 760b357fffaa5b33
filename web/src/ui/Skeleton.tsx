import styles from './Skeleton.module.css';

/** Grey places of the final size while a list loads. Units: any CSS length. */
export function Skeleton({
  height = '1em',
  width = '100%',
  count = 1,
}: {
  height?: string;
  width?: string;
  count?: number;
}) {
  return (
    <div class={styles.stack} aria-hidden="true">
      {Array.from({ length: count }, (_, at) => (
        <div key={at} class={styles.bone} style={{ height, width }} />
      ))}
    </div>
  );
}
