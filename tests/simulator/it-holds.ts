import { type OpenTown, openTown } from './open-town.ts';
import { seedsFrom, simulate } from './simulate.ts';

const LONGEST_MS = 6 * 60_000;
/** A machine that does other things beside gets as far as it gets in this time; at rest it is through before. */
const ENOUGH_MS = 120_000;
const FEWEST_OF_ALL = 1 / 10;

/** The test that no history breaks a rule: many on SQLite in memory, some on MariaDB, of the seeds from `first` on. */
export function itHoldsInHistories(
  first: number,
  { onSqlite, onMariadb }: { onSqlite: number; onMariadb: number },
): void {
  let town: OpenTown;
  beforeAll(async () => {
    town = await openTown();
  });
  afterAll(() => town.close());

  it(
    `keeps every promise in all histories from seed ${first} on`,
    async () => {
      const count = town.isMariadb ? onMariadb : onSqlite;
      const found = await simulate(town.engine, seedsFrom(first, count, Date.now() + ENOUGH_MS));
      if ('report' in found) throw new Error(found.report);
      expect(found.histories).toBeGreaterThan(count * FEWEST_OF_ALL);
      // A simulator in which nothing dies would promise much and prove little.
      expect(found.deaths).toBeGreaterThan(found.histories / 4);
    },
    LONGEST_MS,
  );
}
