import { closeDay, type DayCloseView } from '@choso/shared/contracts';
import { subtractVnd } from '@choso/shared/money';
import { useRef, useState } from 'preact/hooks';
import { ApiProblem, call, newIdempotencyKey } from '../../lib/api.ts';
import { useText } from '../../lib/language.ts';
import { Amount } from '../../ui/Amount.tsx';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { places } from '../addresses.ts';
import { amountText } from '../amount-text.ts';
import styles from './Books.module.css';
import { amountOf, type Counted, readCounted } from './count-text.ts';
import { Difference } from './Difference.tsx';
import { messages } from './messages.ts';

const asMoney = { inputMode: 'numeric', autoComplete: 'off', enterKeyHint: 'next' } as const;

/** Three places to look at, the differences at once, one sentence, one button. */
export function CloseForm({ day, onClosed }: { day: DayCloseView; onClosed: () => void }) {
  const text = useText(messages);
  const { expected, stallId, businessDate } = day;
  const [bank, setBank] = useState('');
  const [opening, setOpening] = useState('');
  const [drawer, setDrawer] = useState('');
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  // The same attempt tried again must not close twice.
  const key = useRef(newIdempotencyKey());

  const bankApp = readCounted(bank);
  const openingCash = readCounted(opening);
  const countedCash = readCounted(drawer);
  const fault = (counted: Counted) => (counted.kind === 'fault' ? text.notNumber : null);
  const cashOff =
    countedCash.kind === 'amount'
      ? subtractVnd(subtractVnd(amountOf(countedCash), amountOf(openingCash)), expected.cashVnd)
      : null;
  const bankOff = bankApp.kind === 'amount' ? subtractVnd(bankApp.amountVnd, expected.transfersVnd) : null;

  const close = async (event: Event) => {
    event.preventDefault();
    if ([bankApp, openingCash, countedCash].some(({ kind }) => kind === 'fault')) return;
    setBusy(true);
    setProblem(null);
    try {
      await call(closeDay, {
        params: { stallId, businessDate },
        body: {
          bankAppVnd: bankApp.kind === 'amount' ? bankApp.amountVnd : null,
          openingCashVnd: amountOf(openingCash),
          countedCashVnd: amountOf(countedCash),
          ...(note.trim() ? { note } : {}),
        },
        idempotencyKey: key.current,
      });
      onClosed();
    } catch (refused) {
      if (!(refused instanceof ApiProblem)) throw refused;
      setProblem(refused.sentence);
      if (refused.code !== 'network') key.current = newIdempotencyKey();
    } finally {
      setBusy(false);
    }
  };

  return (
    <form class={styles.compare} onSubmit={close}>
      <p class={styles.quiet}>{text.closeIntro}</p>
      <section class={styles.card}>
        <h2 class={styles.heading}>1. {text.transfers}</h2>
        <p class={styles.row}>
          <span>{text.transfersIn(expected.transferCount)}</span>
          <Amount vnd={expected.transfersVnd} />
        </p>
        <Field label={text.bankApp} value={bank} onInput={setBank} error={fault(bankApp)} input={asMoney} />
        <Difference off={bankOff} />
      </section>
      <section class={styles.card}>
        <h2 class={styles.heading}>2. {text.cash}</h2>
        <p class={styles.row}>
          <span>{text.cashIn}</span>
          <Amount vnd={expected.cashVnd} />
        </p>
        <Field label={text.opening} value={opening} onInput={setOpening} error={fault(openingCash)} input={asMoney} />
        <Field label={text.counted} value={drawer} onInput={setDrawer} error={fault(countedCash)} input={asMoney} />
        <Difference off={cashOff} />
      </section>
      <section class={styles.card}>
        <h2 class={styles.heading}>3. {text.unclear}</h2>
        <p>
          {expected.unclearCount === 0 && expected.unclearVnd === 0
            ? text.unclearNone
            : text.unclearSome(expected.unclearCount, amountText(expected.unclearVnd))}
        </p>
        {expected.unclearCount > 0 && (
          <Button tone="plain" size="lg" block href={places.unclear}>
            {text.seeUnclear}
          </Button>
        )}
      </section>
      <Field label={text.note} hint={text.noteHint} value={note} onInput={setNote} input={{ maxLength: 300 }} />
      {problem !== null && (
        <p class={styles.problem} role="alert">
          {problem}
        </p>
      )}
      <Button type="submit" size="lg" block busy={isBusy}>
        {text.close}
      </Button>
    </form>
  );
}
