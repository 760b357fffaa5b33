import { sql } from 'kysely';
import { type Database, dialectOf } from '../../server/src/db/index.ts';
import { Broken } from './broken.ts';

/** What only grows: its rows in the order in which they came, within a market where that numbers them. */
const growing = [
  {
    what: 'journal',
    tables: { e: 'JournalEntry', p: 'Posting' },
    from: 'JournalEntry e join Posting p on p.entryId = e.id',
    part: 'e.marketId',
    order: 'e.seq, p.line',
  },
  { what: 'events', tables: { e: 'Event' }, from: 'Event e', part: null, order: 'e.cursor' },
  { what: 'allocations', tables: { a: 'Allocation' }, from: 'Allocation a', part: null, order: 'a.id' },
] as const;

/** Watches that what was once written stays as it was. */
export interface Growth {
  /** Compare everything with what it was at the last check; throws `Broken` at the first change. */
  check(): Promise<void>;
}

/** Every part of what grows, each as one text: reading many cells costs more than all the rules together. */
const queries = new WeakMap<Database, ReturnType<typeof sql.raw<{ part: string; rowsAsText: string }>>>();

/** Watch a database from now on. */
export function watchGrowth(db: Database): Growth {
  let seen = new Map<string, string>();
  return {
    async check() {
      const query = queries.get(db) ?? sql.raw(await writeQuery(db));
      queries.set(db, query);
      const now = new Map((await query.execute(db)).rows.map(({ part, rowsAsText }) => [part, rowsAsText]));
      for (const [part, before] of seen) {
        const [what] = part.split(' ');
        const text = now.get(part) ?? '';
        // The bracket that closes the list moves on.
        if (!text.startsWith(before.slice(0, -1))) throw new Broken(`the ${what} only grows`, `${before} is ${text}`);
      }
      seen = now;
    },
  };
}

async function writeQuery(db: Database): Promise<string> {
  const known = await db.introspection.getTables();
  const isMysql = dialectOf(db) === 'mysql';
  const parts = growing.map(({ what, tables, from, part, order }) => {
    const columns = Object.entries(tables).flatMap(([alias, table]) => {
      const own = known.find(({ name }) => name === table)?.columns;
      if (!own) throw new Error(`there is no table ${table}`);
      return own.map(({ name }) => `${alias}.${name}`);
    });
    const rows = `(json_array(${columns.join(', ')}) order by ${order})`;
    // Without the empty text the driver would read it as JSON.
    const list = isMysql ? `concat('', json_arrayagg${rows})` : `json_group_array${rows}`;
    const name = isMysql ? `concat('${what} ', ${part})` : `'${what} ' || ${part}`;
    const grouped = part === null ? 'having count(*) > 0' : `group by ${part}`;
    return `select ${part === null ? `'${what}'` : name} as part, ${list} as rowsAsText from ${from} ${grouped}`;
  });
  return parts.join('\nunion all\n');
}
