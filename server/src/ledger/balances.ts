import { type Vnd, vnd } from '@choso/shared/money';
import { sql } from 'kysely';
import type { Database, Tx } from '../db/index.ts';
import type { LedgerAccount } from './journal.ts';

/** Which postings a balance is of. */
export interface BalanceScope {
  marketId: string;
  businessDate?: string;
  stallId?: string;
}

/**
 * The one sum of postings: balance of every account by stall.
 *
 * Every figure of money on a screen or an export comes from here. Units: whole đồng, debit positive.
 */
export async function readBalances(
  db: Database | Tx,
  scope: BalanceScope,
): Promise<{ ledgerAccount: LedgerAccount; stallId: string | null; balanceVnd: Vnd }[]> {
  let query = db
    .selectFrom('Posting')
    .select(['ledgerAccount', 'stallId', sql<number>`cast(sum(amountVnd) as signed)`.as('balanceVnd')])
    .where('marketId', '=', scope.marketId)
    .groupBy(['ledgerAccount', 'stallId']);
  if (scope.stallId) query = query.where('stallId', '=', scope.stallId);
  if (scope.businessDate) query = query.where('businessDate', '=', scope.businessDate);
  const rows = await query.execute();
  return rows.map((row) => ({
    ledgerAccount: row.ledgerAccount as LedgerAccount,
    stallId: row.stallId,
    balanceVnd: vnd(Number(row.balanceVnd)),
  }));
}
