import fc from 'fast-check';
import { ApiProblem } from '../api-problem.ts';
import type { Act } from './act.ts';
import { type ActStore, flushActs } from './flush.ts';

function buildAct(place: number, more: Partial<Act> = {}): Act {
  return {
    key: `key-${place}`,
    place,
    at: 0,
    kind: 'cash-sale',
    label: { vi: 'Bán tiền mặt', en: 'Cash sale' },
    method: 'POST',
    path: '/api/sales',
    params: {},
    body: { place },
    own: null,
    personId: 'hanh',
    personName: 'Hạnh',
    state: 'waiting',
    problem: null,
    answer: null,
    doneAt: null,
    ...more,
  };
}

/** What the disk holds survives; the program before it may die at any moment. */
function createDisk(acts: readonly Act[]) {
  const kept = new Map(acts.map((act) => [act.key, act]));
  const store = (survives: () => boolean): ActStore => ({
    list: async () => [...kept.values()].sort((one, other) => one.place - other.place),
    put: async (act) => {
      if (!survives()) throw new Error('killed');
      kept.set(act.key, act);
    },
    remove: async (key) => void kept.delete(key),
  });
  return { kept, store };
}

type Luck = 'good' | 'lost before' | 'lost after' | 'cut off' | 'busy' | 'fault' | 'killed' | 'signed out';
const luck = fc.constantFrom<Luck>(
  'good',
  'lost before',
  'lost after',
  'cut off',
  'busy',
  'fault',
  'killed',
  'signed out',
);

/** A server that does each key once, refuses the acts it does not like, and is reached through bad luck. */
function createServer(refused: ReadonlySet<string>, lucks: Iterator<Luck>) {
  const happened: string[] = [];
  const answers = new Map<string, number>();
  let isKilled = false;
  const send = async ({ key }: Act) => {
    const now = lucks.next().value ?? 'good';
    if (now === 'lost before') throw new ApiProblem('network');
    if (now === 'busy') throw new ApiProblem('server/unavailable');
    if (now === 'fault') throw new ApiProblem('server/fault');
    if (now === 'signed out') throw new ApiProblem('session/required');
    if (refused.has(key)) throw new ApiProblem('decision/not-possible');
    if (!answers.has(key)) {
      happened.push(key);
      answers.set(key, happened.length);
    }
    if (now === 'lost after') throw new ApiProblem('network');
    // A browser's own error has a number for its code; it is no reason of the server's.
    if (now === 'cut off') throw new DOMException('signal timed out', 'TimeoutError');
    isKilled = now === 'killed';
    return answers.get(key);
  };
  const survives = () => {
    const alive = !isKilled;
    isKilled = false;
    return alive;
  };
  return { happened, answers, send, survives };
}

test('whatever gets lost, whoever is killed: every act happens once, and what is refused is kept with its reason', async () => {
  const history = fc.record({
    count: fc.integer({ min: 1, max: 8 }),
    refused: fc.uniqueArray(fc.nat({ max: 7 })),
    lucks: fc.array(luck, { maxLength: 40 }),
    tabs: fc.integer({ min: 1, max: 3 }),
  });
  await fc.assert(
    fc.asyncProperty(history, async ({ count, refused, lucks, tabs }) => {
      const all = Array.from({ length: count }, (_, place) => buildAct(place));
      const disk = createDisk(all);
      const disliked = new Set(refused.map((place) => `key-${place}`));
      const server = createServer(disliked, lucks[Symbol.iterator]());
      const flush = () => flushActs(disk.store(server.survives), server.send, 'hanh', () => 0).catch(() => undefined);
      // While luck lasts, several tabs may flush at once; in the end one does, often enough.
      for (let round = 0; round < lucks.length; round += 1) await Promise.all(Array.from({ length: tabs }, flush));
      for (let round = 0; round <= count; round += 1) await flush();
      for (const { key, place } of all) {
        const act = disk.kept.get(key);
        if (disliked.has(key)) expect(act).toMatchObject({ state: 'refused', problem: 'decision/not-possible' });
        else expect(act).toMatchObject({ state: 'done', answer: server.answers.get(key), body: { place } });
      }
      const liked = all.map(({ key }) => key).filter((key) => !disliked.has(key));
      expect([...server.happened].sort()).toEqual(liked.sort());
    }),
    { numRuns: 300 },
  );
});

test('they happen in the order in which they were done, as long as the server has no fault', async () => {
  const lucks = fc.array(fc.constantFrom<Luck>('good', 'lost before', 'lost after', 'cut off', 'busy', 'killed'), {
    maxLength: 30,
  });
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 8 }), lucks, async (count, luckList) => {
      const all = Array.from({ length: count }, (_, place) => buildAct(place));
      const disk = createDisk(all);
      const server = createServer(new Set(), luckList[Symbol.iterator]());
      for (let round = 0; round <= luckList.length + count; round += 1)
        await flushActs(disk.store(server.survives), server.send, 'hanh', () => 0).catch(() => undefined);
      expect(server.happened).toEqual(all.map(({ key }) => key));
    }),
  );
});

test('nobody else’s session sends a person’s acts, and what was done long ago is forgotten', async () => {
  const DAY = 24 * 3_600_000;
  const disk = createDisk([buildAct(1), buildAct(2, { state: 'done', doneAt: 0 }), buildAct(3, { state: 'refused' })]);
  const server = createServer(new Set(), [][Symbol.iterator]());
  await flushActs(disk.store(server.survives), server.send, 'thom', () => 2 * DAY);
  expect(server.happened).toEqual([]);
  expect([...disk.kept.keys()]).toEqual(['key-1', 'key-3']);
});
