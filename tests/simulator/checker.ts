import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../../server/src/db/index.ts';
import { Broken } from './broken.ts';
import { breachQuery, ruleNames } from './invariants.ts';
import { writtenTables } from './town.ts';

/**
 * Watches a database by its rows alone, without asking any function of the program. What it saw once may not change: the
 * chain, the journal and the events only grow.
 */
export interface Checker {
  /** Look at every rule and at what is new in the chains; throws `Broken` at the first rule that does not hold. */
  check(): Promise<void>;
  /** Look also whether everything that was ever seen is still what it was. */
  checkAll(): Promise<void>;
  /** How many rows there are, and how often bills changed: the same text means that nothing was written. */
  takeStock(): Promise<string>;
}

interface Head {
  marketId: string;
  seq: number;
  hash: string;
}

interface ChainRow extends Head {
  at: number;
  actor: string;
  action: string;
  subject: string;
  content: string;
  prevHash: string;
}

const breaches = sql.raw<{ rule: number; ref: string }>(breachQuery);
const heads = sql.raw<Head>('select * from AuditHead');
const growing = {
  chain: sql.raw<Head>('select * from AuditEntry order by marketId, seq'),
  journal: sql.raw<Head>(
    `select e.*, p.line, p.ledgerAccount, p.stallId, p.amountVnd
     from JournalEntry e join Posting p on p.entryId = e.id order by e.marketId, e.seq, p.line`,
  ),
  events: sql.raw<Head>(`select '' as marketId, e.* from Event e order by e.cursor`),
  allocations: sql.raw<Head>(`select '' as marketId, a.* from Allocation a order by a.id`),
};
const stock = sql<Record<string, number>>`select ${sql.join(
  writtenTables.map((table) => sql`(select count(*) from ${sql.table(table)}) as ${sql.ref(`n${table}`)}`),
)}, (select sum(version) from PaymentRequest) as changes`;

/** Watch a database from now on. */
export function createChecker(db: Database): Checker {
  const seen = new Map<string, string[]>();
  const walked = new Map<string, Head>();

  const walkChains = async () => {
    const kept = (await heads.execute(db)).rows;
    const from = Math.min(...kept.map(({ marketId }) => walked.get(marketId)?.seq ?? 0));
    const news = sql<ChainRow>`select * from AuditEntry where seq > ${kept.length > 0 ? from : 0} order by marketId, seq`;
    for (const row of (await news.execute(db)).rows) {
      const head = walked.get(row.marketId) ?? { seq: 0, hash: '0'.repeat(64) };
      if (row.seq <= head.seq) continue;
      if (row.seq !== head.seq + 1 || row.prevHash !== head.hash || hashOf(row) !== row.hash)
        throw new Broken('the chain recomputes', `${row.marketId} row ${row.seq}`);
      walked.set(row.marketId, row);
    }
    for (const { marketId, seq, hash } of kept) {
      const head = walked.get(marketId);
      if (head?.seq !== seq || head.hash !== hash) throw new Broken('the head is the last row of its chain', marketId);
    }
    if (kept.length !== walked.size) throw new Broken('every chain has its head', `${kept.length} of ${walked.size}`);
  };

  const expectGrowth = (what: string, rows: readonly Head[]) => {
    const now = new Map<string, string[]>();
    for (const row of rows) {
      const key = `${what} ${row.marketId}`;
      now.set(key, [...(now.get(key) ?? []), JSON.stringify(row)]);
    }
    for (const [key, before] of seen) {
      if (!key.startsWith(`${what} `)) continue;
      const changed = before.findIndex((row, at) => row !== now.get(key)?.[at]);
      if (changed >= 0) throw new Broken(`the ${what} only grows`, `${before[changed]} is ${now.get(key)?.[changed]}`);
    }
    for (const [key, own] of now) seen.set(key, own);
  };

  const check = async () => {
    const [breach] = (await breaches.execute(db)).rows;
    if (breach) throw new Broken(ruleNames[breach.rule] ?? '', breach.ref);
    await walkChains();
  };

  return {
    check,
    async checkAll() {
      await check();
      for (const [what, rows] of Object.entries(growing)) expectGrowth(what, (await rows.execute(db)).rows);
    },
    async takeStock() {
      return JSON.stringify((await stock.execute(db)).rows[0]);
    },
  };
}

function hashOf({ prevHash, marketId, seq, at, actor, action, subject, content }: ChainRow): string {
  const text = JSON.stringify([prevHash, marketId, seq, at, actor, action, subject, content]);
  return createHash('sha256').update(text).digest('hex');
}
