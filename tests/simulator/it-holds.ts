import { type OpenTown, openTown } from './open-town.ts';
import { seedsFrom, simulate } from './simulate.ts';

const LONGEST_MS = 6 * 60_000;

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
      const found = await simulate(town.engine, seedsFrom(first, count));
      if ('report' in found) throw new Error(found.report);
      expect(found.histories).toBe(count);
      // A simulator in which nothing dies would promise much and prove little.
      expect(found.deaths).toBeGreaterThan(found.histories / 10);
    },
    LONGEST_MS,
  );
}
