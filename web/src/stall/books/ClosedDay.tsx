import { askReopenDay, type DayCloseView, reopenDay } from '@choso/shared/contracts';
import { useState } from 'preact/hooks';
import { ApiProblem, call, newIdempotencyKey } from '../../lib/api.ts';
import { dateText, serverNow, timeOfDay } from '../../lib/clock.ts';
import { useText } from '../../lib/language.ts';
import { Amount } from '../../ui/Amount.tsx';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import styles from './Books.module.css';
import { Difference } from './Difference.tsx';
import { messages } from './messages.ts';
import { shareDay } from './share-day.ts';

/** The day that ends at an instant. */
const lastDayOf = (end: string) => new Date(Date.parse(end) - 1).toISOString();

/** A closed day: its figures as they were signed, what came since, and the way to open it again. */
export function ClosedDay({ day, onChanged }: { day: DayCloseView; onChanged: () => void }) {
  const text = useText(messages);
  const { stallId, businessDate, sinceClose } = day;
  const params = { stallId, businessDate };
  const [reason, setReason] = useState('');
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const closed = day.acts.findLast(({ kind }) => kind === 'close');
  const asked = day.state === 'reopen-asked' ? day.acts.at(-1) : undefined;
  const figures = closed?.figures;
  const act = async (work: () => Promise<unknown>) => {
    setProblem(null);
    try {
      await work();
      setAsking(false);
      onChanged();
    } catch (refused) {
      if (!(refused instanceof ApiProblem)) throw refused;
      setProblem(refused.sentence);
    }
  };
  const ask = () => act(() => call(askReopenDay, { params, body: { reason }, idempotencyKey: newIdempotencyKey() }));
  const agree = () => act(() => call(reopenDay, { params, body: {}, idempotencyKey: newIdempotencyKey() }));
  if (!closed || !figures) return null;
  const share = async () => {
    setProblem(null);
    if (!(await shareDay(text, businessDate, figures))) setProblem(text.notShared);
  };
  const changed = [
    [text.transfers, sinceClose.transfersVnd],
    [text.cash, sinceClose.cashVnd],
  ] as const;
  return (
    <>
      <section class={styles.sign}>
        <h2 class={styles.heading}>{text.closed(timeOfDay(closed.at))}</h2>
        <p class={styles.quiet}>{text.closedBy(closed.by)}</p>
        <p class={styles.row}>
          <span>{text.revenue}</span>
          <Amount vnd={figures.expected.revenueVnd} />
        </p>
        <p class={styles.row}>
          <span>{text.transfers}</span>
          <Amount vnd={figures.expected.transfersVnd} />
        </p>
        <Difference off={figures.transferDifferenceVnd} />
        <p class={styles.row}>
          <span>{text.cash}</span>
          <Amount vnd={figures.expected.cashVnd} />
        </p>
        <Difference off={figures.cashDifferenceVnd} />
        {closed.note && <p>“{closed.note}”</p>}
      </section>
      {changed.some(([, since]) => since !== 0) && (
        <section class={styles.card}>
          <h2 class={styles.heading}>{text.since}</h2>
          {changed.map(([name, since]) => (
            <p key={name} class={styles.row}>
              <span>{name}</span>
              <Amount vnd={since} />
            </p>
          ))}
        </section>
      )}
      <Button size="lg" block onClick={() => void share()}>
        <Icon name="link" />
        {text.share}
      </Button>
      {asked ? (
        <section class={styles.card}>
          <p class={styles.strong}>{text.reopenAsked(asked.by, asked.note ?? '')}</p>
          {asked.isOwn ? (
            <p class={styles.quiet}>{text.reopenWait}</p>
          ) : (
            <Button size="lg" tone="danger" block onClick={() => void agree()}>
              {text.reopenAgree}
            </Button>
          )}
        </section>
      ) : (
        serverNow() <= Date.parse(day.mayReopenUntil) && (
          <section class={styles.card}>
            <p class={styles.quiet}>{text.reopenUntil(dateText(lastDayOf(day.mayReopenUntil)))}</p>
            <Button size="lg" tone="plain" block onClick={() => setAsking(true)}>
              {text.reopen}
            </Button>
          </section>
        )
      )}
      {problem !== null && (
        <p class={styles.problem} role="alert">
          {problem}
        </p>
      )}
      <Sheet title={text.reopen} open={isAsking} onClose={() => setAsking(false)} closeLabel={text.cancel}>
        <Field label={text.reopenReason} value={reason} onInput={setReason} input={{ maxLength: 300 }} />
        <Button size="lg" tone="danger" block disabled={reason.trim().length < 3} onClick={() => void ask()}>
          {text.reopenYes}
        </Button>
      </Sheet>
    </>
  );
}
