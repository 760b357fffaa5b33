import type { ColumnRole, StatementMapping, StatementPreviewView } from '@choso/shared/contracts';
import { useState } from 'preact/hooks';
import { useText } from '../lib/language.ts';
import { Button } from '../ui/Button.tsx';
import styles from './ColumnForm.module.css';
import { type ColumnFault, faultOf, letterOf, ROLES, startFrom, toMapping } from './column-choice.ts';
import { messages } from './messages.ts';
import { RawRows } from './RawRows.tsx';
import { Select } from './Select.tsx';

interface Props {
  preview: StatementPreviewView;
  isBusy: boolean;
  onRead: (mapping: StatementMapping) => void;
}

/** Says by hand which column is which; open from the start where the file was not recognised. */
export function ColumnForm({ preview, isBusy, onRead }: Props) {
  const text = useText(messages);
  const { firstRows } = preview;
  const [choice, setChoice] = useState(() => startFrom(preview));
  const [wasPressed, setPressed] = useState(false);
  const fault = faultOf(choice);
  const heads = firstRows[choice.headerRow - 1] ?? [];
  const below = firstRows[choice.headerRow] ?? [];
  const width = Math.max(heads.length, below.length);
  const columns = Array.from({ length: width }, (_, at) => ({
    value: at + 1,
    label: text.columnOf(letterOf(at + 1), [heads[at], below[at] && `(${below[at]})`].filter(Boolean).join(' ')),
  }));
  const change = (role: ColumnRole, column: number | null) => {
    const { [role]: _before, ...others } = choice.columns;
    setChoice({ ...choice, columns: column === null ? others : { ...others, [role]: column } });
  };
  const faultWords: Record<ColumnFault, string> = { day: text.needDay, money: text.needMoney, twice: text.twice };
  return (
    <details class={styles.columns} open={preview.format === null}>
      <summary class={styles.summary}>{text.columns}</summary>
      <form
        class={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          setPressed(true);
          if (fault === null) onRead(toMapping(choice, preview));
        }}
      >
        <p class={styles.hint}>{text.columnsIntro}</p>
        <Select
          label={text.headerRow}
          value={choice.headerRow}
          options={firstRows.map((row, at) => ({
            value: at + 1,
            label: text.headerRowOf(at + 1, row.filter((cell) => cell !== '').join(', ')),
          }))}
          onChoose={(headerRow) => headerRow !== null && setChoice({ headerRow, columns: {} })}
        />
        <RawRows rows={firstRows} from={choice.headerRow} />
        {ROLES.map((role) => (
          <Select
            key={role}
            label={text.roles[role]}
            value={choice.columns[role] ?? null}
            none={text.noColumn}
            options={columns}
            onChoose={(column) => change(role, column)}
          />
        ))}
        {wasPressed && fault !== null && (
          <p class={styles.fault} role="alert">
            {faultWords[fault]}
          </p>
        )}
        <Button type="submit" tone={preview.format === null ? 'main' : 'plain'} size="lg" block busy={isBusy}>
          {text.readColumns}
        </Button>
      </form>
    </details>
  );
}
