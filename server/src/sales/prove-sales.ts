import { type ChainedLink, findDifference, type Proof } from '../audit/index.ts';
import type { Database } from '../db/index.ts';
import { listSoldLines } from './store.ts';

/** Compares sales, what was sold by them and by bills, and the notebook with what the chain witnessed. */
export function proveSales(db: Database, marketId: string): Proof {
  const witnessed = { Sale: 0, Tab: 0, TabEntry: 0 };
  return {
    async check(links) {
      const found = await Promise.all(
        (['Sale', 'Tab', 'TabEntry'] as const).map(async (table) => {
          const own = links.filter(({ action }) => tableOf[action] === table);
          witnessed[table] += own.length;
          return compareRows(db, table, own);
        }),
      );
      const lines = await compareLines(
        db,
        links.filter(({ content }) => content.includes('"lines":')),
      );
      return [...found, lines].filter((one) => one !== null).sort((one, other) => one.seq - other.seq)[0] ?? null;
    },
    async end() {
      for (const table of ['Sale', 'Tab', 'TabEntry'] as const) {
        const { count } = await db
          .selectFrom(table)
          .select((of) => of.fn.countAll<number>().as('count'))
          .where('marketId', '=', marketId)
          .executeTakeFirstOrThrow();
        if (Number(count) > witnessed[table]) return `there is a ${wordOf[table]} that nothing witnessed`;
      }
      return null;
    },
  };
}

type Table = 'Sale' | 'Tab' | 'TabEntry';

const tableOf: Partial<Record<string, Table>> = {
  'sale.made': 'Sale',
  'sale.reversed': 'Sale',
  'tab.opened': 'Tab',
  'tab.entered': 'TabEntry',
};
const wordOf: Record<Table, string> = { Sale: 'sale', Tab: 'tab', TabEntry: 'tab entry' };
const factOf: Record<Table, 'sale' | 'tab' | 'tabEntry'> = { Sale: 'sale', Tab: 'tab', TabEntry: 'tabEntry' };

async function compareRows(db: Database, table: Table, links: readonly ChainedLink[]) {
  if (links.length === 0) return null;
  const ids = links.map(({ subject }) => subject);
  const rows: Record<string, unknown>[] = await db.selectFrom(table).selectAll().where('id', 'in', ids).execute();
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  for (const { seq, subject, content } of links) {
    const row = rowOf.get(subject);
    if (!row) return { seq, reason: `${wordOf[table]} ${subject} has been removed` };
    const difference = findDifference(row, JSON.parse(content)[factOf[table]]);
    if (difference)
      return { seq, reason: `${wordOf[table]} ${subject} is not what was written: ${difference} differs` };
  }
  return null;
}

async function compareLines(db: Database, links: readonly ChainedLink[]) {
  const own = links.filter(({ action }) => action === 'sale.made' || action === 'payment-request.lines');
  const kept = await listSoldLines(
    db,
    own.map(({ subject }) => subject),
  );
  for (const { seq, subject, content } of own) {
    const told: Record<string, unknown>[] = JSON.parse(content).lines;
    const lines = kept.get(subject) ?? [];
    const isSame =
      lines.length === told.length && told.every((line, at) => findDifference({ ...lines[at] }, line) === null);
    if (!isSame) return { seq, reason: `what was sold by ${subject} is not what was written` };
  }
  return null;
}
