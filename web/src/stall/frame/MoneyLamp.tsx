import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useNow } from '../../lib/clock.ts';
import { useText } from '../../lib/language.ts';
import { connection, liveAt } from '../../lib/live.ts';
import { Lamp } from '../../ui/Lamp.tsx';
import { messages } from '../messages.ts';

const MINUTE_MS = 60_000;

/** Until the first answer "slow" only means that nobody has been asked yet. */
const hasAnswered = signal(false);

/** Whether money is being listened for, in words; `isBrief` leaves room for more beside it. */
export function MoneyLamp({ isBrief = false }: { isBrief?: boolean }) {
  const text = useText(messages);
  const state = connection.value;
  useEffect(() => {
    if (state !== 'slow') hasAnswered.value = true;
  }, [state]);
  useNow(MINUTE_MS / 4);
  const minutes = Math.floor((Date.now() - (liveAt.value ?? Date.now())) / MINUTE_MS);
  const slow = minutes > 0 ? text.slowFor(minutes) : text.slow;
  const label = state === 'slow' ? (hasAnswered.value ? slow : text.connecting) : text[state];
  return <Lamp state={state} label={isBrief && state === 'lost' ? text.lostShort : label} />;
}
