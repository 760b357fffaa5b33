import { ApiProblem } from '../api-problem.ts';
import type { Act } from './act.ts';

/** Where acts are kept. `list` gives them by their place; `put` replaces an act of the same key. */
export interface ActStore {
  list(): Promise<Act[]>;
  put(act: Act): Promise<void>;
  remove(key: string): Promise<void>;
}

/** Sends one act; throws `ApiProblem` as `call` does. */
export type SendAct = (act: Act) => Promise<unknown>;

const DONE_KEPT_MS = 24 * 3_600_000;
/** Not about the act, but about the moment or the sender: tried again later. */
const NOT_NOW: ReadonlySet<string> = new Set(['session/required', 'request/too-many', 'server/unavailable', 'network']);

/**
 * Send what a person's acts are waiting, oldest first, each until the server has answered it.
 *
 * An answer that was lost is asked for again with the same key, so that an act happens once however often it is sent.
 * What the server refuses is put aside with its reason and holds up nothing; without a network the rest waits in its order.
 * Throws what the store throws; what was answered before that stays answered.
 */
export async function flushActs(store: ActStore, send: SendAct, personId: string, now: () => number): Promise<void> {
  for (const act of await store.list()) {
    if (act.state === 'done' && now() - (act.doneAt ?? 0) > DONE_KEPT_MS) await store.remove(act.key);
    if (act.state !== 'waiting' || act.personId !== personId) continue;
    const outcome = await trySend(send, act);
    if (outcome === 'not now') return;
    if (outcome === 'fault') continue;
    await store.put({ ...act, ...outcome, doneAt: now() });
  }
}

type Outcome = Pick<Act, 'state' | 'answer' | 'problem'> | 'not now' | 'fault';

async function trySend(send: SendAct, act: Act): Promise<Outcome> {
  try {
    return { state: 'done', answer: await send(act), problem: null };
  } catch (thrown) {
    // Only words of the server's refuse an act; whatever else was thrown, even with a code of its own, has not judged it.
    if (!(thrown instanceof ApiProblem) || NOT_NOW.has(thrown.code)) return 'not now';
    const { code } = thrown;
    // A fault of the server's at one act must not keep the others from being sent.
    if (code === 'server/fault') return 'fault';
    return { state: 'refused', answer: null, problem: code as Act['problem'] };
  }
}
