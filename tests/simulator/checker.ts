import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { type Database, dialectOf } from '../../server/src/db/index.ts';
import { Broken } from './broken.ts';
import { watchGrowth } from './growth.ts';
import { breachQuery, ruleNames } from './invariants.ts';
import { type KeptRow, readKept } from './told.ts';
import { writtenTables } from './town.ts';

/**
 * Watches a database by its rows alone, without asking any function of the program. What it saw once may not change: the
 * chain, the journal and the events only grow.
 */
export interface Checker {
  /**
   * Look at every rule and at what is new in the chains, unless nothing was written since they were looked at; throws
   * `Broken` at the first rule that does not hold. Returns the names under which transactions are kept.
   */
  check(): Promise<readonly KeptRow[]>;
  /** Look also whether everything that was ever seen is still what it was. */
  checkAll(): Promise<readonly KeptRow[]>;
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
const written = sql.raw<{ count: number }>('select total_changes() as count');
const chainEnds = sql.raw<Head>('select marketId, seq, hash from AuditHead');
const stock = sql<Record<string, number>>`select ${sql.join(
  writtenTables.map((table) => sql`(select count(*) from ${sql.table(table)}) as ${sql.ref(`n${table}`)}`),
)}, (select sum(version) from PaymentRequest) as changes`;

/** Watch a database from now on. */
export function createChecker(db: Database): Checker {
  const growth = watchGrowth(db);
  let walked: ReadonlyMap<string, Head> = new Map();
  // The town in memory has one connection, which counts every row that anybody writes.
  const isCounted = dialectOf(db) === 'sqlite';
  let writtenSoFar = -1;
  let kept: readonly KeptRow[] = [];

  const walkChains = async (from: ReadonlyMap<string, Head>) => {
    const heads = new Map(from);
    const ends = (await chainEnds.execute(db)).rows;
    const since = Math.min(...ends.map(({ marketId }) => heads.get(marketId)?.seq ?? 0));
    const rows = sql<ChainRow>`select * from AuditEntry where seq > ${ends.length > 0 ? since : 0} order by marketId, seq`;
    for (const row of (await rows.execute(db)).rows) {
      const { marketId, seq, hash } = row;
      const head = heads.get(marketId) ?? { seq: 0, hash: '0'.repeat(64) };
      if (seq <= head.seq) continue;
      if (seq !== head.seq + 1 || row.prevHash !== head.hash || hashOf(row) !== hash)
        throw new Broken('the chain recomputes', `${marketId} row ${seq}`);
      const known = walked.get(marketId);
      if (known?.seq === seq && known.hash !== hash) throw new Broken('the chain only grows', `${marketId} row ${seq}`);
      heads.set(marketId, { marketId, seq, hash });
    }
    for (const { marketId, seq, hash } of ends) {
      const head = heads.get(marketId);
      if (head?.seq !== seq || head.hash !== hash) throw new Broken('the head is the last row of its chain', marketId);
    }
    if (ends.length !== heads.size) throw new Broken('every chain has its head', `${ends.length} of ${heads.size}`);
    walked = heads;
  };

  // Where the engine does not count, something may have been written.
  const isWritten = async () => {
    if (!isCounted) return true;
    const before = writtenSoFar;
    writtenSoFar = (await written.execute(db)).rows[0]!.count;
    return writtenSoFar !== before;
  };

  const check = async () => {
    if (!(await isWritten())) return kept;
    const [breach] = (await breaches.execute(db)).rows;
    if (breach) throw new Broken(ruleNames[breach.rule] ?? '', breach.ref);
    await walkChains(walked);
    kept = await readKept(db);
    return kept;
  };

  return {
    check,
    async checkAll() {
      await check();
      await walkChains(new Map());
      await growth.check();
      return kept;
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
