import { useId } from 'preact/hooks';
import { useText } from '../lib/language.ts';
import { Icon } from '../ui/Icon.tsx';
import { type ChosenFile, sizeText } from './chosen-file.ts';
import styles from './FilePick.module.css';
import { messages } from './messages.ts';

// Phones call CSV files by many names, and an old .xls is better refused in words than greyed out.
const KINDS =
  '.csv,.xlsx,.xls,.tsv,.txt,text/csv,text/comma-separated-values,text/tab-separated-values,text/plain,application/csv,' +
  'application/vnd.ms-excel,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,application/octet-stream';

/** The chosen file, and the button that opens the phone's files. */
export function FilePick({
  file,
  isBusy,
  onFile,
}: {
  file: ChosenFile | null;
  isBusy: boolean;
  onFile: (file: File) => void;
}) {
  const text = useText(messages);
  const id = useId();
  return (
    <div class={styles.pick}>
      {file && (
        <p class={styles.file}>
          <span class="visually-hidden">{text.chosen}: </span>
          <strong>{file.name}</strong> <span class={styles.size}>{sizeText(file.bytes.size)}</span>
        </p>
      )}
      <input
        id={id}
        class="visually-hidden"
        type="file"
        accept={KINDS}
        disabled={isBusy}
        onChange={({ currentTarget }) => {
          const chosen = currentTarget.files?.[0];
          // The same file chosen again, mended meanwhile, is a change too.
          if (chosen) onFile(chosen);
          currentTarget.value = '';
        }}
      />
      <label class={`${styles.button} ${file ? styles.plain : ''}`} for={id}>
        <Icon name={file ? 'rotate' : 'plus'} />
        {file ? text.chooseOther : text.choose}
      </label>
    </div>
  );
}
