import type { Insertable } from 'kysely';
import type { Database, DB } from '../../db/index.ts';
import { verifyMarket } from '../../ledger/index.ts';
import { proofs } from '../proofs.ts';
import { booksRules } from './rules.ts';

/** What a look at a market's books found: how much was looked at, and the first rule that is broken, or none. */
export type BooksFinding = Pick<
  Insertable<DB['BooksCheck']>,
  'links' | 'transactions' | 'entries' | 'bills' | 'rule' | 'subject' | 'problem'
>;

const LONGEST_PROBLEM = 300;

/**
 * Look at the whole books of a market: its chain with all that it witnessed, as `verifyMarket` walks it, and every rule
 * of the books. A broken rule names the row that breaks it.
 */
export async function checkBooks(db: Database, marketId: string): Promise<BooksFinding> {
  const { entries: links, firstBroken } = await verifyMarket(db, marketId, proofs);
  const [transactions, entries, bills] = await Promise.all(
    (['BankTransaction', 'JournalEntry', 'PaymentRequest'] as const).map((table) => countRows(db, table, marketId)),
  );
  const counts = { links, transactions: transactions ?? 0, entries: entries ?? 0, bills: bills ?? 0 };
  if (firstBroken)
    return {
      ...counts,
      rule: 'chain',
      subject: String(firstBroken.seq),
      problem: firstBroken.reason.slice(0, LONGEST_PROBLEM),
    };
  for (const { name, breaches } of booksRules) {
    const { rows } = await breaches(marketId).execute(db);
    const [first] = rows;
    if (first) return { ...counts, rule: name, subject: first.ref, problem: `${rows.length} rows break this rule` };
  }
  return { ...counts, rule: null, subject: null, problem: null };
}

async function countRows(
  db: Database,
  table: 'BankTransaction' | 'JournalEntry' | 'PaymentRequest',
  marketId: string,
): Promise<number> {
  const { count } = await db
    .selectFrom(table)
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('marketId', '=', marketId)
    .executeTakeFirstOrThrow();
  return Number(count);
}
