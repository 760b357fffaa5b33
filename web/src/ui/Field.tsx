import { useId } from 'preact/hooks';
import styles from './Field.module.css';

/** A labelled input with its hint and its error. */
export interface FieldProps {
  label: string;
  value: string;
  onInput: (value: string) => void;
  error?: string | null;
  hint?: string;
  type?: 'text' | 'password' | 'tel' | 'search';
  /** Anything else the input takes. */
  input?: {
    name?: string;
    autoComplete?: string;
    autoCapitalize?: 'none' | 'sentences' | 'words' | 'characters';
    inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'search';
    placeholder?: string;
    maxLength?: number;
    required?: boolean;
    spellcheck?: boolean;
    enterKeyHint?: 'next' | 'go' | 'done' | 'search';
  };
}

/** The error stands where the mistake is, and is read with the field. */
export function Field({ label, value, onInput, error, hint, type = 'text', input }: FieldProps) {
  const id = useId();
  return (
    <div class={styles.field}>
      <label class={styles.label} for={id}>
        {label}
      </label>
      <input
        {...input}
        // The typings want one literal; the other kinds take the same attributes.
        type={type as 'text'}
        id={id}
        class={styles.input}
        value={value}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={error || hint ? `${id}-note` : undefined}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {(error || hint) && (
        <p id={`${id}-note`} class={error ? styles.error : styles.hint}>
          {error || hint}
        </p>
      )}
    </div>
  );
}
