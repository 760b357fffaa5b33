import { useId } from 'preact/hooks';
import styles from './HoursPage.module.css';

/** A time or a day, chosen with the phone's own picker. */
export function When({
  label,
  type,
  value,
  min,
  onChange,
}: {
  label: string;
  type: 'time' | 'date';
  value: string;
  min?: string;
  onChange: (value: string) => void;
}) {
  const id = useId();
  return (
    <div class={styles.when}>
      <label class={styles.label} for={id}>
        {label}
      </label>
      <input
        id={id}
        class={styles.input}
        // The typings want one literal; both kinds take the same attributes.
        type={type as 'time'}
        value={value}
        {...(min !== undefined && { min })}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}
