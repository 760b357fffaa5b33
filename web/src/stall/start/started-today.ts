import { signal } from '@preact/signals';
import { serverNow } from '../../lib/clock.ts';
import { keep, readKept } from '../../lib/storage.ts';
import { today } from '../books/days.ts';

const KEY = 'choso-started';
const startedOn = signal<string | null>(readKept<string>(KEY));

/** Whether the shift was started on this phone today: the speaker was tried, or that was put off. */
export function isStartedToday(): boolean {
  return startedOn.value === today(serverNow());
}

/** The shift is started. */
export function startToday(): void {
  startedOn.value = today(serverNow());
  keep(KEY, startedOn.value);
}
