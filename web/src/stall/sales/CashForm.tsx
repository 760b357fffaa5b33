import { formatVnd, type Vnd, vnd } from '@choso/shared/money';
import { useState } from 'preact/hooks';
import { useText } from '../../lib/language.ts';
import { Button } from '../../ui/Button.tsx';
import { amountText } from '../amount-text.ts';
import styles from './CashForm.module.css';
import { judgeGiven, NOTES } from './given-notes.ts';
import { messages } from './messages.ts';

/** Lay down the notes that the customer gives; the change is said before anything is kept. */
export function CashForm({
  amountVnd,
  busy,
  onTaken,
}: {
  amountVnd: Vnd;
  busy: boolean;
  onTaken: (tenderedVnd: Vnd | null, changeVnd: Vnd) => void;
}) {
  const text = useText(messages);
  const [notes, setNotes] = useState<readonly Vnd[]>([]);
  const given = judgeGiven(amountVnd, notes);
  const take = () => {
    if (given.kind === 'enough') onTaken(given.tenderedVnd, given.changeVnd);
    if (given.kind === 'exact') onTaken(null, vnd(0));
  };
  return (
    <>
      <dl class={styles.sums} aria-live="polite">
        <div>
          <dt>{text.given}</dt>
          <dd>{notes.length === 0 ? text.exact : notes.map((note) => formatVnd(note)).join(' + ')}</dd>
        </div>
        <div class={styles.change}>
          <dt>{given.kind === 'missing' ? text.missing(amountText(given.missingVnd)) : text.change}</dt>
          <dd>{given.kind === 'missing' ? '' : amountText(given.kind === 'enough' ? given.changeVnd : vnd(0))}</dd>
        </div>
      </dl>
      <fieldset class={styles.notes} aria-label={text.notes}>
        {NOTES.map((note) => (
          <button
            key={note}
            type="button"
            class={styles.note}
            aria-label={text.addNote(amountText(note))}
            onClick={() => setNotes([...notes, note])}
          >
            {formatVnd(note)}
          </button>
        ))}
      </fieldset>
      <Button tone="plain" size="lg" block disabled={notes.length === 0} onClick={() => setNotes([])}>
        {text.clearGiven}
      </Button>
      <Button size="lg" block busy={busy} disabled={given.kind === 'missing'} onClick={take}>
        {text.cashYes(amountText(amountVnd))}
      </Button>
    </>
  );
}
