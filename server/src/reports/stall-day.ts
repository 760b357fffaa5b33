import type { StallDayView } from '@choso/shared/contracts';
import { sumVnd, type Vnd, vnd } from '@choso/shared/money';
import type { Database } from '../db/index.ts';
import { type Balance, REVENUE_ACCOUNTS, readBalances, readBankMoves, TAB_RECEIVABLES } from '../ledger/index.ts';

/** What came to a stall on one day, what left it, and what was earned, by the journal. */
export async function readStallDay(
  db: Database,
  stall: { id: string; marketId: string },
  businessDate: string,
): Promise<StallDayView> {
  const scope = { marketId: stall.marketId, stallId: stall.id, businessDate };
  const [balances, handedOut] = [
    await readBalances(db, scope),
    await readBalances(db, { ...scope, kind: 'cash-back' }),
  ];
  const [bank] = await readBankMoves(db, scope);
  // Money that was told twice came once.
  const repeats = db
    .selectFrom('Decision')
    .leftJoin('Decision as Undoing', 'Undoing.undoes', 'Decision.id')
    .select('Decision.transactionId')
    .where('Decision.stallId', '=', stall.id)
    .where('Decision.kind', '=', 'same-money')
    .where('Decision.transactionId', 'is not', null)
    .where('Undoing.id', 'is', null);
  const { count } = await db
    .selectFrom('JournalEntry')
    .innerJoin('Posting', 'Posting.entryId', 'JournalEntry.id')
    .select((of) => of.fn.count<number>('JournalEntry.id').distinct().as('count'))
    .where('Posting.stallId', '=', stall.id)
    .where('JournalEntry.marketId', '=', stall.marketId)
    .where('JournalEntry.businessDate', '=', businessDate)
    .where('kind', '=', 'incoming-transfer')
    .where('JournalEntry.transactionId', 'not in', repeats)
    .executeTakeFirstOrThrow();
  return {
    stallId: stall.id,
    businessDate,
    receivedVnd: bank?.receivedVnd ?? vnd(0),
    receivedCount: Number(count),
    sentVnd: bank?.sentVnd ?? vnd(0),
    ...sumSales(balances),
    cashBackVnd: sumOf(handedOut, 'cash-back'),
  };
}

/** The day's figures of sales; a debit grows what an account is owed, so what was earned is the other sign of it. */
function sumSales(balances: readonly Balance[]) {
  const earned = (...accounts: readonly string[]) =>
    sumVnd(balances.filter((one) => accounts.includes(one.ledgerAccount)).map((one) => vnd(-one.balanceVnd)));
  const owed = sumVnd(
    balances.filter((one) => one.ledgerAccount.startsWith(`${TAB_RECEIVABLES}/`)).map((one) => one.balanceVnd),
  );
  const tabSalesVnd = earned('tab-sales');
  const grown = earned('tab-sales', 'tab-brought-forward', 'tab-written-off');
  return {
    revenueVnd: earned(...REVENUE_ACCOUNTS),
    transferSalesVnd: earned('bill-receipts', 'counter-receipts'),
    cashSalesVnd: earned('cash-sales'),
    tabSalesVnd,
    // Whatever debts grew by and did not keep was paid.
    tabCollectedVnd: vnd(grown - owed),
  };
}

function sumOf(balances: readonly Balance[], ledgerAccount: string): Vnd {
  return sumVnd(balances.filter((one) => one.ledgerAccount === ledgerAccount).map((one) => one.balanceVnd));
}
