import { openTestDatabase } from '../helpers/database.ts';
import { startWorker } from './start-worker.mjs';

const LONGEST_MS = 6 * 60_000;

/** The test that no history breaks a rule: many on SQLite in memory, some on MariaDB, of the seeds from `first` on. */
export function itHoldsInHistories({ first, onSqlite, onMariadb }: Record<'first' | 'onSqlite' | 'onMariadb', number>) {
  it(
    `keeps every promise in all histories from seed ${first} on`,
    async () => {
      const isMariadb = (globalThis as { DATABASE_ENGINE?: string }).DATABASE_ENGINE === 'mariadb';
      const database = isMariadb ? await openTestDatabase() : null;
      const histories = isMariadb ? onMariadb : onSqlite;
      const plan = { first, every: 1, until: null, histories, url: database?.url ?? null };
      const { code, tally, failure } = await startWorker(plan).ended;
      await database?.close();
      const where = isMariadb ? 'MariaDB' : 'SQLite';
      process.stdout.write(
        `· from seed ${first} on ${where}: ${tally.histories} histories, ${tally.steps} steps, ${tally.deaths} crashes\n`,
      );
      if (failure) throw new Error(`${failure.report}\nagain: npm run chaos -- --seed ${failure.seed} --histories 1`);
      expect(code).toBe(0);
      expect(tally.histories).toBe(histories);
      // A simulator in which nothing dies would promise much and prove little.
      expect(tally.deaths).toBeGreaterThan(histories / 10);
    },
    LONGEST_MS,
  );
}
