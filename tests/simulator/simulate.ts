import { type Database, migrate } from '../../server/src/db/index.ts';
import type { Sabotage } from './core.ts';
import { type HistoryOptions, historyOf, runHistory } from './run-history.ts';
import { shrinkHistory } from './shrink.ts';
import type { Step } from './step.ts';
import { buildTown } from './town.ts';

/** What came of many histories. */
export interface Tally {
  histories: number;
  steps: number;
  /** How often the program died and was started again. */
  deaths: number;
}

/** A history that broke a rule: run its seed again and it breaks it again. */
export interface Failure {
  seed: number;
  rule: string;
  /** Everything a person needs: the seed, the rule, and the smallest history found that breaks it. */
  report: string;
}

/** Telling everything again costs as much as a history; one in so many shows it. */
const RETOLD_EVERY = 16;
/** So does the program's own proof of what the checker has looked at row by row; one in so many shows that it agrees. */
const PROVEN_EVERY = 4;

/** Make the town in an empty database. */
export async function prepareTown(engine: Database): Promise<void> {
  await migrate(engine);
  await buildTown(engine);
}

/**
 * Let the histories of some seeds happen, one after another.
 *
 * Returns the first failure, or the tally when there was none. `seeds` may be endless; whoever gives them decides when
 * it is enough.
 */
export async function simulate(
  engine: Database,
  seeds: Iterable<number>,
  { sabotage = {}, tally = { histories: 0, steps: 0, deaths: 0 } }: { sabotage?: Sabotage; tally?: Tally } = {},
): Promise<Tally | Failure> {
  for (const seed of seeds) {
    const steps = historyOf(seed);
    const options = {
      sabotage,
      nodes: seed % 3 === 0 ? 2 : 1,
      isRetold: seed % RETOLD_EVERY === 0,
      isProven: seed % PROVEN_EVERY === 1,
    };
    const ending = await runHistory(engine, steps, options);
    if (ending.kind === 'broken') return fail(engine, seed, steps, ending.error, options);
    tally.histories += 1;
    tally.steps += ending.steps;
    tally.deaths += ending.deaths;
  }
  return tally;
}

async function fail(
  engine: Database,
  seed: number,
  steps: readonly Step[],
  error: Error,
  options: HistoryOptions,
): Promise<Failure> {
  const smallest = await shrinkHistory(engine, steps, error, options);
  const ending = await runHistory(engine, smallest, options);
  const found = ending.kind === 'broken' ? ending.error : error;
  const told = smallest.map((step) => `  ${JSON.stringify(step)}`).join('\n');
  const report = `the history of seed ${seed} breaks a rule\n${found.stack}\nthe smallest that does:\n${told}`;
  return { seed, rule: found.message.split(':')[0] ?? '', report };
}

/** The seeds from one on, so many; fewer when the time is over. Units: `until` is epoch milliseconds. */
export function* seedsFrom(first: number, count: number, until = Number.POSITIVE_INFINITY): Generator<number> {
  for (let seed = first; seed < first + count && Date.now() < until; seed += 1) yield seed;
}
