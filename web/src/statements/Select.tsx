import { useId } from 'preact/hooks';
import styles from './StatementImport.module.css';

/** One of many by its number; with `none`, perhaps none of them. */
export function Select({
  label,
  value,
  options,
  none,
  onChoose,
}: {
  label: string;
  value: number | null;
  options: readonly { value: number; label: string }[];
  none?: string;
  onChoose: (value: number | null) => void;
}) {
  const id = useId();
  return (
    <div class={styles.field}>
      <label class={styles.label} for={id}>
        {label}
      </label>
      <select
        id={id}
        class={styles.select}
        value={value ?? ''}
        onChange={({ currentTarget }) => onChoose(currentTarget.value === '' ? null : Number(currentTarget.value))}
      >
        {none !== undefined && <option value="">{none}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
