import type { ProblemCode } from '@choso/shared/problems';
import { signal } from '@preact/signals';
import type { Messages } from '../language.ts';

/**
 * Something a person did that the server must hear of, once.
 *
 * `key` is its idempotency key and its name; `at` is when it was done, by this device's clock, epoch milliseconds. `label`
 * says it in words for the list. A `refused` act is kept with the server's reason until a person has read it; a `done`
 * one for a while, with the answer.
 */
export interface Act {
  key: string;
  place: number;
  at: number;
  kind: string;
  label: Messages<string>;
  method: 'GET' | 'POST' | 'DELETE';
  path: string;
  params: Record<string, string>;
  body: unknown;
  /** What only this device has to remember of it; it is not sent. */
  own: unknown;
  /** Whose it is: only that person's session may send it, for the server keeps keys by person. */
  personId: string;
  personName: string;
  state: 'waiting' | 'refused' | 'done';
  problem: ProblemCode | null;
  answer: unknown;
  doneAt: number | null;
}

/** Every act on this device that is not forgotten yet, in the order in which they were done. */
export const acts = signal<readonly Act[]>([]);

/** Whether `acts` has been read from this device yet. */
export const areActsRead = signal(false);

/** Acts the server has not answered, of whoever did them. */
export function waitingActs(): Act[] {
  return acts.value.filter((act) => act.state === 'waiting');
}

/** Acts the server would not take, not yet read by a person. */
export function refusedActs(): Act[] {
  return acts.value.filter((act) => act.state === 'refused');
}

/** What this device can keep: all is well, it refuses to keep anything, or it has thrown away acts that were waiting. */
export type Keeping = { state: 'good' | 'refused' } | { state: 'evicted'; count: number };

/** What was found out about this device's storage at the start. */
export const keeping = signal<Keeping>({ state: 'good' });
