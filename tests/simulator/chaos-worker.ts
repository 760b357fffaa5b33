import { openDatabase } from '../../server/src/db/index.ts';
import { prepareTown, simulate } from './simulate.ts';

/** What `tests/chaos.mjs` asks of one of its workers. Without an end in `until` or `histories` it goes on for ever. */
interface Plan {
  first: number;
  every: number;
  /** Epoch milliseconds. */
  until: number | null;
  histories: number | null;
  /** The database to use; null is one in memory. */
  url: string | null;
}

const SAY_EVERY_MS = 1000;

process.once('message', async (plan: Plan) => {
  const engine = openDatabase(plan.url ?? 'file::memory:');
  await prepareTown(engine);
  const tally = { histories: 0, steps: 0, deaths: 0 };
  const progress = setInterval(() => process.send?.({ tally }), SAY_EVERY_MS);
  const found = await simulate(engine, seedsOf(plan), { tally });
  clearInterval(progress);
  await engine.destroy();
  process.send?.('report' in found ? { tally, failure: found } : { tally }, () => process.exit(0));
});

function* seedsOf({ first, every, until, histories }: Plan): Generator<number> {
  for (let count = 0; histories === null || count < histories; count += 1) {
    if (until !== null && Date.now() >= until) return;
    yield first + count * every;
  }
}
