import { useId } from 'preact/hooks';
import styles from './Choice.module.css';

interface Props<Value> {
  legend: string;
  options: readonly { value: Value; label: string }[];
  value: Value | null;
  onChoose: (value: Value) => void;
  error?: string | null;
}

/** One of a few, as big buttons that wrap. */
export function Choice<Value extends string | number>({ legend, options, value, onChoose, error }: Props<Value>) {
  const id = useId();
  return (
    <fieldset class={styles.choice} aria-describedby={error ? id : undefined}>
      <legend class={styles.legend}>{legend}</legend>
      <div class={styles.options}>
        {options.map((option) => (
          <button
            key={option.value}
            type="button"
            class={styles.option}
            aria-pressed={option.value === value}
            onClick={() => onChoose(option.value)}
          >
            {option.label}
          </button>
        ))}
      </div>
      {error && (
        <p id={id} class={styles.error}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
