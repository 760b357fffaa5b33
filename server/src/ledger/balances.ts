import { type Vnd, vnd } from '@choso/shared/money';
import { sql } from 'kysely';
import type { Database, Tx } from '../db/index.ts';
import type { EntryKind, LedgerAccount } from './journal.ts';

/** Which postings a balance is of. */
export interface BalanceScope {
  marketId: string;
  businessDate?: string;
  stallId?: string;
  /** Only accounts that stand under this one, such as every tab under `tab-receivables`. */
  under?: string;
  /** Only what entries of this kind posted. */
  kind?: EntryKind;
}

/** What stands on an account of a stall, and what went onto it (debit) and from it (credit, positive). */
export interface Balance {
  ledgerAccount: LedgerAccount;
  stallId: string | null;
  balanceVnd: Vnd;
  debitVnd: Vnd;
  creditVnd: Vnd;
}

/**
 * The one sum of postings: balance of every account by stall.
 *
 * Every figure of money on a screen or an export comes from here. Units: whole đồng, debit positive.
 */
export async function readBalances(db: Database | Tx, scope: BalanceScope): Promise<Balance[]> {
  let query = db
    .selectFrom('Posting')
    .select([
      'ledgerAccount',
      'stallId',
      sql<number>`cast(sum(case when amountVnd > 0 then amountVnd else 0 end) as signed)`.as('debitVnd'),
      sql<number>`cast(sum(case when amountVnd < 0 then -amountVnd else 0 end) as signed)`.as('creditVnd'),
    ])
    .where('marketId', '=', scope.marketId)
    .groupBy(['ledgerAccount', 'stallId']);
  if (scope.stallId) query = query.where('stallId', '=', scope.stallId);
  if (scope.businessDate) query = query.where('businessDate', '=', scope.businessDate);
  // Between the stroke and the sign after it stands every name under the account; an index can read that.
  if (scope.under)
    query = query.where('ledgerAccount', '>', `${scope.under}/`).where('ledgerAccount', '<', `${scope.under}0`);
  const { kind } = scope;
  if (kind)
    query = query.where('entryId', 'in', (of) => of.selectFrom('JournalEntry').select('id').where('kind', '=', kind));
  const rows = await query.execute();
  return rows.map((row) => ({
    ledgerAccount: row.ledgerAccount as LedgerAccount,
    stallId: row.stallId,
    balanceVnd: vnd(Number(row.debitVnd) - Number(row.creditVnd)),
    debitVnd: vnd(Number(row.debitVnd)),
    creditVnd: vnd(Number(row.creditVnd)),
  }));
}

/** What an account of a stall took in (credit positive) in each month of a year, by `YYYY-MM`; the same sum of postings. */
export async function readAccountByMonth(
  db: Database | Tx,
  { stallId, ledgerAccount, year }: { stallId: string; ledgerAccount: LedgerAccount; year: number },
): Promise<Map<string, Vnd>> {
  const month = sql<string>`substr(businessDate, 1, 7)`;
  const rows = await db
    .selectFrom('Posting')
    .select([month.as('month'), sql<number>`cast(-sum(amountVnd) as signed)`.as('creditVnd')])
    .where('stallId', '=', stallId)
    .where('ledgerAccount', '=', ledgerAccount)
    .where('businessDate', '>=', `${year}-01-01`)
    .where('businessDate', '<=', `${year}-12-31`)
    .groupBy(month)
    .execute();
  return new Map(rows.map((row) => [row.month, vnd(Number(row.creditVnd))]));
}
