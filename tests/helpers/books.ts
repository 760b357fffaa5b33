import type { Database } from '../../server/src/db/index.ts';
import { readBalances } from '../../server/src/ledger/index.ts';

/** What a market's books say: every balance, and every bill with its state. Equal facts must give equal books. */
export async function readBooks(db: Database, marketId: string) {
  const balances = await readBalances(db, { marketId });
  const bills = await db
    .selectFrom('PaymentRequest')
    .select(['id', 'amountVnd', 'receivedVnd', 'state', 'flags', 'settledAt'])
    .where('marketId', '=', marketId)
    .orderBy('id')
    .execute();
  // An account on which nothing is left says the same as one that was never used.
  const inOrder = balances
    .filter(({ balanceVnd }) => balanceVnd !== 0)
    .map(({ ledgerAccount, stallId, balanceVnd }) => `${stallId} ${ledgerAccount} ${balanceVnd}`)
    .sort();
  return { balances: inOrder, bills };
}
