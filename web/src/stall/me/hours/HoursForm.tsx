import { changeStallHours, type StallView } from '@choso/shared/contracts';
import { useState } from 'preact/hooks';
import { call } from '../../../lib/api.ts';
import { useText } from '../../../lib/language.ts';
import { Button } from '../../../ui/Button.tsx';
import { useAct } from '../../connections/use-act.ts';
import { useDesk } from '../../desk.ts';
import pageStyles from '../MePage.module.css';
import type { Done } from './done.ts';
import styles from './HoursPage.module.css';
import { messages } from './messages.ts';
import { areGoodSpans, parseSpans } from './spans.ts';
import { When } from './When.tsx';

const MOST_SPANS = 3;

/** The hours of a day, part by part. */
export function HoursForm({ stall, onDone }: { stall: StallView; onDone: (done: Done) => void }) {
  const text = useText(messages);
  const { stallId } = useDesk();
  const { act, busy, problem } = useAct();
  const [spans, setSpans] = useState(() => parseSpans(stall.hours));
  const [wasPressed, setWasPressed] = useState(false);
  const isGood = areGoodSpans(spans);
  const save = async (event: Event) => {
    event.preventDefault();
    setWasPressed(true);
    if (!isGood) return;
    const saved = await act(`hours ${JSON.stringify(spans)}`, () =>
      call(changeStallHours, { params: { stallId }, body: { hours: spans } }),
    );
    if (saved) onDone({ words: text.saved });
  };
  const change = (at: number, part: Partial<(typeof spans)[number]>) =>
    setSpans((now) => now.map((span, place) => (place === at ? { ...span, ...part } : span)));
  return (
    <form class={pageStyles.card} onSubmit={save} noValidate>
      <h2 class={pageStyles.heading}>{text.hours}</h2>
      {spans.map(({ from, to }, at) => (
        <div key={at} class={styles.span}>
          <When label={text.from(at + 1)} type="time" value={from} onChange={(value) => change(at, { from: value })} />
          <When label={text.to(at + 1)} type="time" value={to} onChange={(value) => change(at, { to: value })} />
        </div>
      ))}
      {spans.length > 1 && (
        <Button tone="plain" size="lg" block onClick={() => setSpans((now) => now.slice(0, -1))}>
          {text.dropSpan(spans.length)}
        </Button>
      )}
      {spans.length < MOST_SPANS && (
        <Button tone="plain" size="lg" block onClick={() => setSpans((now) => [...now, { from: '', to: '' }])}>
          {text.addSpan}
        </Button>
      )}
      {((wasPressed && !isGood) || problem) && (
        <p class={styles.problem} role="alert">
          {problem ? problem.sentence : text.badHours}
        </p>
      )}
      <Button type="submit" size="lg" block busy={busy}>
        {text.save}
      </Button>
    </form>
  );
}
