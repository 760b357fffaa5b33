import { useId } from 'preact/hooks';
import styles from './NoteField.module.css';

interface Props {
  label: string;
  placeholder: string;
  value: string;
  error: string | null;
  onInput: (value: string) => void;
}

/** A few lines of free text. */
export function NoteField({ label, placeholder, value, error, onInput }: Props) {
  const id = useId();
  return (
    <div class={styles.field}>
      <label class={styles.label} for={id}>
        {label}
      </label>
      <textarea
        id={id}
        class={styles.area}
        rows={3}
        maxLength={500}
        placeholder={placeholder}
        value={value}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={error ? `${id}-note` : undefined}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {error && (
        <p id={`${id}-note`} class={styles.error}>
          {error}
        </p>
      )}
    </div>
  );
}
