import type { StatementPreviewView } from '@choso/shared/contracts';
import { sayReason } from '@choso/shared/reasons';
import { useText } from '../lib/language.ts';
import { Button } from '../ui/Button.tsx';
import { countText } from './Figures.tsx';
import styles from './ImportAct.module.css';
import { messages } from './messages.ts';
import type { StatementWork } from './use-statement-import.ts';

/** The act itself, with what it will do written on it; or why there is nothing to do. */
export function ImportAct({ work, preview }: { work: StatementWork; preview: StatementPreviewView }) {
  const text = useText(messages);
  const { problem, newCount, rowCount, rejected } = preview;
  const { takeAlike } = work.said;
  if (problem || newCount === null) return null;
  const hasAlike = takeAlike || rejected.some(({ reason }) => reason === sayReason('row/alike', {}));
  return (
    <>
      {hasAlike && (
        <label class={styles.alike}>
          <input
            type="checkbox"
            checked={takeAlike}
            disabled={work.busy !== null}
            onChange={({ currentTarget }) => work.readAgain({ takeAlike: currentTarget.checked })}
          />
          <span>
            <strong>{text.takeAlike}</strong>
            <br />
            {text.takeAlikeHint}
          </span>
        </label>
      )}
      {newCount > 0 && (
        <Button size="lg" block busy={work.busy !== null} onClick={work.importNow}>
          {work.busy === 'importing' ? text.importing : text.importNow(countText(newCount))}
        </Button>
      )}
      {newCount === 0 && <p class={styles.nothing}>{rowCount === 0 ? text.nothingRead : text.nothingNew}</p>}
    </>
  );
}
