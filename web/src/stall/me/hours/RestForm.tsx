import { pauseStall, reopenStall, type StallView } from '@choso/shared/contracts';
import { toBusinessDate } from '@choso/shared/time';
import { useState } from 'preact/hooks';
import { call } from '../../../lib/api.ts';
import { dateText, serverNow } from '../../../lib/clock.ts';
import { useText } from '../../../lib/language.ts';
import { Button } from '../../../ui/Button.tsx';
import { Field } from '../../../ui/Field.tsx';
import { useAct } from '../../connections/use-act.ts';
import { useDesk } from '../../desk.ts';
import { Choice } from '../Choice.tsx';
import pageStyles from '../MePage.module.css';
import type { Done } from './done.ts';
import styles from './HoursPage.module.css';
import { messages } from './messages.ts';
import { daysAfter } from './spans.ts';
import { When } from './When.tsx';

/** Days a rest takes for each of the quick choices, this day included. */
const QUICK_DAYS = [1, 2, 3, 7];

/** Hang out the notice of a rest, or take it down. */
export function RestForm({ stall, onDone }: { stall: StallView; onDone: (done: Done) => void }) {
  const text = useText(messages);
  const { stallId } = useDesk();
  const { act, busy, problem } = useAct();
  const today = toBusinessDate(serverNow());
  const [until, setUntil] = useState(today);
  const [reason, setReason] = useState('');
  const [wasPressed, setWasPressed] = useState(false);
  const isPossible = until >= today;
  const reopen = () => act('reopen', () => call(reopenStall, { params: { stallId } }));
  const pause = (day: string) =>
    act(`pause ${day} ${reason}`, () => call(pauseStall, { params: { stallId }, body: { until: day, reason } }));
  const hang = async (event: Event) => {
    event.preventDefault();
    setWasPressed(true);
    if (!isPossible || !(await pause(until))) return;
    onDone({
      words: text.paused,
      undo: async () => void ((await reopen()) && onDone({ words: text.reopened })),
    });
  };
  const open = async () => {
    if (await reopen()) onDone({ words: text.reopened });
  };
  const fault = problem?.sentence ?? (wasPressed && !isPossible ? text.needDay : null);
  if (stall.status === 'closed') return <p class={styles.note}>{text.gone}</p>;
  if (stall.status === 'paused') {
    return (
      <section class={pageStyles.card}>
        <p class={styles.resting}>{text.resting(stall.pauseNote ?? '')}</p>
        {fault && (
          <p class={styles.problem} role="alert">
            {fault}
          </p>
        )}
        <Button size="lg" block busy={busy} onClick={open}>
          {text.reopen}
        </Button>
      </section>
    );
  }
  return (
    <form class={pageStyles.card} onSubmit={hang} noValidate>
      <h2 class={pageStyles.heading}>{text.rest}</h2>
      <p class={pageStyles.quiet}>{text.restHint}</p>
      <Choice
        legend={text.until}
        options={QUICK_DAYS.map((days, at) => ({ value: daysAfter(today, days - 1), label: text.quick[at] ?? '' }))}
        value={until}
        onChoose={setUntil}
      />
      <When label={dateText(until || today)} type="date" value={until} min={today} onChange={setUntil} />
      <Choice
        legend={text.reason}
        options={text.reasons.map((one) => ({ value: one, label: one }))}
        value={reason}
        onChoose={setReason}
      />
      <Field
        label={text.otherReason}
        value={text.reasons.includes(reason) ? '' : reason}
        onInput={setReason}
        input={{ maxLength: 120, autoComplete: 'off' }}
      />
      {fault && (
        <p class={styles.problem} role="alert">
          {fault}
        </p>
      )}
      <Button type="submit" size="lg" block busy={busy}>
        {text.pause(dateText(until || today))}
      </Button>
    </form>
  );
}
