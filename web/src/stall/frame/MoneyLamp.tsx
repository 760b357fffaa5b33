import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useText } from '../../lib/language.ts';
import { connection } from '../../lib/live.ts';
import { Lamp } from '../../ui/Lamp.tsx';
import { messages } from '../messages.ts';

/** Until the first answer "slow" only means that nobody has been asked yet. */
const hasAnswered = signal(false);

/** Whether money is being listened for, in words. */
export function MoneyLamp() {
  const text = useText(messages);
  const state = connection.value;
  useEffect(() => {
    if (state !== 'slow') hasAnswered.value = true;
  }, [state]);
  const label = state === 'slow' && !hasAnswered.value ? text.connecting : text[state];
  return <Lamp state={state} label={label} />;
}
