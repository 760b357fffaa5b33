import { Gauge, type Registry } from 'prom-client';
import type { Database } from '../../db/index.ts';
import { type BooksCheckRow, findNewestCheck } from './store.ts';

/** Tell in the metrics how each market's newest look at its books ended, and when it was. */
export function measureChecks(registry: Registry, db: Database): void {
  const measure = (name: string, help: string, read: (newest: BooksCheckRow) => number) =>
    new Gauge({
      name,
      help,
      labelNames: ['market'] as const,
      registers: [registry],
      async collect() {
        for (const { id, slug } of await db.selectFrom('Market').select(['id', 'slug']).execute()) {
          const newest = await findNewestCheck(db, id);
          if (newest) this.set({ market: slug }, read(newest));
        }
      },
    });
  measure(
    'choso_books_intact',
    "Whether the newest look at a market's books found every rule kept (1) or one broken (0)",
    ({ rule }) => Number(rule === null),
  );
  measure(
    'choso_books_checked_at_seconds',
    "When a market's books were looked at last, in Unix seconds",
    ({ checkedAt }) => Math.floor(checkedAt / 1000),
  );
}
