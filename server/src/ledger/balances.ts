import { type Vnd, vnd } from '@choso/shared/money';
import { sql } from 'kysely';
import type { Database, Tx } from '../db/index.ts';
import type { EntryKind, LedgerAccount } from './journal.ts';

/** Which postings a balance is of. */
export interface BalanceScope {
  marketId: string;
  businessDate?: string;
  /** Only from this business date on, and only up to this one; both count. */
  from?: string;
  until?: string;
  stallId?: string;
  /** Only this account. */
  ledgerAccount?: LedgerAccount;
  /** Only accounts that stand under this one, such as every tab under `tab-receivables`. */
  under?: string;
  /** Only what entries of this kind posted. */
  kind?: EntryKind;
  /** Each month by itself instead of all of them together. */
  byMonth?: boolean;
}

/** What stands on an account of a stall, and what went onto it (debit) and from it (credit, positive). */
export interface Balance {
  ledgerAccount: LedgerAccount;
  stallId: string | null;
  /** `YYYY-MM` where the months were asked for one by one; null otherwise. */
  month: string | null;
  balanceVnd: Vnd;
  debitVnd: Vnd;
  creditVnd: Vnd;
}

/**
 * The one sum of postings: balance of every account by stall, and by month where that is asked for.
 *
 * Every figure of money on a screen or an export comes from here. Units: whole đồng, debit positive.
 */
export async function readBalances(db: Database | Tx, scope: BalanceScope): Promise<Balance[]> {
  const month = sql<string | null>`substr(businessDate, 1, 7)`;
  let query = db
    .selectFrom('Posting')
    .select([
      'ledgerAccount',
      'stallId',
      sql<number>`cast(sum(case when amountVnd > 0 then amountVnd else 0 end) as signed)`.as('debitVnd'),
      sql<number>`cast(sum(case when amountVnd < 0 then -amountVnd else 0 end) as signed)`.as('creditVnd'),
    ])
    .select((scope.byMonth ? month : sql<string | null>`null`).as('month'))
    .where('marketId', '=', scope.marketId)
    .groupBy(['ledgerAccount', 'stallId']);
  if (scope.byMonth) query = query.groupBy(month);
  if (scope.stallId) query = query.where('stallId', '=', scope.stallId);
  if (scope.businessDate) query = query.where('businessDate', '=', scope.businessDate);
  if (scope.from) query = query.where('businessDate', '>=', scope.from);
  if (scope.until) query = query.where('businessDate', '<=', scope.until);
  if (scope.ledgerAccount) query = query.where('ledgerAccount', '=', scope.ledgerAccount);
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
    month: row.month,
    balanceVnd: vnd(Number(row.debitVnd) - Number(row.creditVnd)),
    debitVnd: vnd(Number(row.debitVnd)),
    creditVnd: vnd(Number(row.creditVnd)),
  }));
}
