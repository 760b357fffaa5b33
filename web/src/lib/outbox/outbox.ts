import type { Contract } from '@choso/shared/contracts';
import type { z } from 'zod';
import { ApiProblem, call, newIdempotencyKey } from '../api.ts';
import type { Messages } from '../language.ts';
import { connection } from '../live.ts';
import { session } from '../session.ts';
import { type Act, acts, areActsRead, keeping } from './act.ts';
import { flushActs } from './flush.ts';
import { openDeviceStore } from './keep-acts.ts';
import { readMark, writeMark } from './mark.ts';

const EVERY_MS = 15_000;
const LOCK = 'choso-outbox';

/** What is done, in the words of its contract and of people. Keep `key` while the same act is tried again. */
export interface ActAsk<Body extends z.ZodType> {
  kind: string;
  label: Messages<string>;
  params?: Record<string, string>;
  body: z.input<Body>;
  /** What only this device has to remember of it. */
  own?: unknown;
  key?: string;
}

/** What became of an act so far: the server's answer, its refusal, or that it waits for a network. */
export type Sent<Answer> =
  | { state: 'done'; answer: Answer; act: Act }
  | { state: 'refused'; problem: ApiProblem; act: Act }
  | { state: 'waiting'; act: Act };

/**
 * Keep an act on this device and send it as soon as the server can be reached, once, after those kept before it.
 *
 * The contract must be an idempotent POST. Returns when it is safely kept, whether or not there is a network. Throws:
 * what IndexedDB throws when this device cannot keep it (nothing has happened then), and an error when nobody is signed in.
 */
export async function queueAct<Query extends z.ZodType, Body extends z.ZodType, Answer extends z.ZodType>(
  contract: Contract<Query, Body, Answer>,
  { kind, label, params = {}, body, own = null, key = newIdempotencyKey() }: ActAsk<Body>,
): Promise<Act> {
  const person = session.peek()?.person;
  if (!person) throw new Error('nobody is signed in');
  const store = await openDeviceStore();
  const act = await store.add({
    key,
    at: Date.now(),
    kind,
    label,
    method: contract.method,
    path: contract.path,
    params,
    body,
    own,
    personId: person.id,
    personName: person.name,
    state: 'waiting',
    problem: null,
    answer: null,
    doneAt: null,
  });
  await showActs();
  void flushOutbox();
  return act;
}

/** Keep an act and wait a moment for the server's answer; what has none after `withinMs` goes on waiting by itself. */
export async function sendAct<Query extends z.ZodType, Body extends z.ZodType, Answer extends z.ZodType>(
  contract: Contract<Query, Body, Answer>,
  ask: ActAsk<Body>,
  withinMs = 4_000,
): Promise<Sent<z.output<Answer>>> {
  const act = await queueAct(contract, ask);
  if (!navigator.onLine) return { state: 'waiting', act };
  return new Promise((done) => {
    const settle = () => {
      const now = acts.value.find(({ key }) => key === act.key) ?? act;
      if (now.state === 'waiting') return false;
      finish(
        now.state === 'done'
          ? { state: 'done', answer: now.answer as z.output<Answer>, act: now }
          : { state: 'refused', problem: new ApiProblem(now.problem ?? 'server/fault'), act: now },
      );
      return true;
    };
    const timer = setTimeout(() => finish({ state: 'waiting', act }), withinMs);
    let stop = () => {};
    const finish = (sent: Sent<z.output<Answer>>) => {
      clearTimeout(timer);
      stop();
      done(sent);
    };
    stop = acts.subscribe(settle);
  });
}

/** Forget an act that was refused, once a person has read why; or try it again. */
export async function dropRefused(key: string): Promise<void> {
  const store = await openDeviceStore();
  if ((await store.list()).some((act) => act.key === key && act.state === 'refused')) await store.remove(key);
  await showActs();
}

/** Send again an act that was refused. */
export async function retryRefused(act: Act): Promise<void> {
  await (await openDeviceStore()).put({ ...act, state: 'waiting', problem: null, doneAt: null });
  await showActs();
  await flushOutbox();
}

let isStarted = false;

/** Begin to send what waits: now, when the network or the page comes back, and every 15 seconds. */
export async function startOutbox(): Promise<void> {
  if (isStarted) return;
  isStarted = true;
  addEventListener('online', () => void flushOutbox());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void flushOutbox();
  });
  setInterval(() => void flushOutbox(), EVERY_MS);
  session.subscribe(() => void flushOutbox());
  // The browser calls itself online before anything can be reached; the first answer is the better sign.
  connection.subscribe((state) => state !== 'lost' && void flushOutbox());
  await judgeStorage();
  await flushOutbox();
}

/** A storage that is full, forbidden or was cleared is said at the start, not found out in the middle of a sale. */
async function judgeStorage(): Promise<void> {
  void navigator.storage?.persist?.().catch(() => false);
  try {
    const store = await openDeviceStore();
    await store.change<number, null>('opened', (times) => ({ next: (times ?? 0) + 1, answer: null }));
    const marked = readMark();
    const waiting = (await store.list()).filter((act) => act.state === 'waiting').length;
    if (marked > waiting) keeping.value = { state: 'evicted', count: marked - waiting };
  } catch {
    keeping.value = { state: 'refused' };
  }
  await showActs();
}

/** The seller has read that acts were thrown away. */
export function acknowledgeEviction(): void {
  keeping.value = { state: 'good' };
  void showActs();
}

/** Send what waits, in one tab at a time. */
export async function flushOutbox(): Promise<void> {
  await onlyOne(async () => {
    const personId = session.peek()?.person.id;
    if (!personId) return;
    const store = await openDeviceStore();
    const watched = { ...store, put: (act: Act) => store.put(act).then(showActs) };
    await flushActs(watched, send, personId, Date.now);
  }).catch(() => undefined);
  await showActs();
}

function send({ method, path, params, body, key }: Act): Promise<unknown> {
  const contract: Contract = { method, path, summary: '', signIn: 'required', response: undefined as never };
  return call(contract, { params, body: body as never, idempotencyKey: key });
}

let isBusy = false;
let isWanted = false;

/** Two flushers would only send twice what is counted once; still, one is enough. */
async function onlyOne(work: () => Promise<void>): Promise<void> {
  isWanted = true;
  if (isBusy) return;
  isBusy = true;
  try {
    while (isWanted) {
      isWanted = false;
      // Plain http has no locks; there the keys alone keep an act from happening twice.
      if (navigator.locks)
        await navigator.locks.request(LOCK, { ifAvailable: true }, (lock) => (lock ? work() : undefined));
      else await work();
    }
  } finally {
    isBusy = false;
  }
}

async function showActs(): Promise<void> {
  try {
    acts.value = await (await openDeviceStore()).list();
    if (keeping.peek().state !== 'evicted') writeMark(acts.value.filter((act) => act.state === 'waiting').length);
  } catch {
    keeping.value = { state: 'refused' };
  }
  areActsRead.value = true;
}
