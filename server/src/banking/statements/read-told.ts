import { setImmediate as breathe } from 'node:timers/promises';
import type { Database } from '../../db/index.ts';
import type { ToldMovement } from './find-alike.ts';
import type { WatchedAccount } from './find-feed.ts';
import type { StatementRow } from './read-statement.ts';

const NEAR_MS = 3 * 86_400_000;
const NAMES_AT_ONCE = 500;

/**
 * The rows that no statement told before, and what other channels told of the same account around their days. What
 * another stall's feed says of the account counts for nothing.
 */
export async function readTold(
  db: Database,
  account: WatchedAccount,
  rows: readonly StatementRow[],
): Promise<{ fresh: StatementRow[]; told: ToldMovement[] }> {
  const known = await readKnownNames(db, account, rows);
  const fresh = rows.filter(({ event }) => !known.has(event.providerEventId));
  if (fresh.length === 0) return { fresh, told: [] };
  const times = fresh.map(({ event }) => event.bookedAt);
  const [from, until] = times.reduce(
    ([low, high], at) => [Math.min(low, at), Math.max(high, at)],
    [times[0]!, times[0]!],
  );
  const told = await db
    .selectFrom('BankTransaction')
    .select(['direction', 'amountVnd', 'bookedAt', 'memo', 'bankReference'])
    .where('accountNumber', '=', account.accountNumber)
    .where('stallId', '=', account.stallId)
    .where('bankAccountId', 'is not', null)
    .where('bookedAt', '>=', from - NEAR_MS)
    .where('bookedAt', '<=', until + NEAR_MS)
    .where('isTest', '=', 0)
    .where('provider', '!=', 'statement')
    // What a statement told too is spoken for.
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('BankTransactionKey')
            .select('BankTransactionKey.transactionId')
            .whereRef('BankTransactionKey.transactionId', '=', 'BankTransaction.id')
            .where('BankTransactionKey.provider', '=', 'statement'),
        ),
      ),
    )
    .execute();
  return { fresh, told };
}

async function readKnownNames(
  db: Database,
  { accountNumber, stallId }: WatchedAccount,
  rows: readonly StatementRow[],
): Promise<Set<string>> {
  const known = new Set<string>();
  for (let start = 0; start < rows.length; start += NAMES_AT_ONCE) {
    // An engine in this process answers at once: without a breath nobody else would be answered meanwhile.
    await breathe();
    const names = rows.slice(start, start + NAMES_AT_ONCE).map(({ event }) => event.providerEventId);
    const own = db
      .selectFrom('BankTransaction')
      .where('BankTransaction.accountNumber', '=', accountNumber)
      .where('BankTransaction.stallId', '=', stallId)
      .where('BankTransaction.bankAccountId', 'is not', null);
    // A transaction carries its first name itself; further ones stand beside it.
    const first = own
      .select('BankTransaction.providerEventId')
      .where('BankTransaction.provider', '=', 'statement')
      .where('BankTransaction.providerEventId', 'in', names);
    const further = own
      .innerJoin('BankTransactionKey', 'BankTransactionKey.transactionId', 'BankTransaction.id')
      .select('BankTransactionKey.providerEventId')
      .where('BankTransactionKey.provider', '=', 'statement')
      .where('BankTransactionKey.providerEventId', 'in', names);
    for (const query of [first, further])
      for (const { providerEventId } of await query.execute()) known.add(providerEventId);
  }
  return known;
}
