import type { BankTransactionRow } from '../../banking/index.ts';
import type { Database } from '../../db/index.ts';
import { LATE_MONEY_MS } from '../payment-request.ts';
import { listTwinDecisions } from './twins.ts';

const MOST = 50;

/** Transactions of a stall's last week that may be one money told twice, about which nobody has said anything yet. */
export async function readOpenTwins(
  db: Database,
  stallId: string,
  now: number,
): Promise<{ marked: BankTransactionRow; earlier: BankTransactionRow }[]> {
  const rows = await db
    .selectFrom('BankTransaction')
    .selectAll()
    .where('stallId', '=', stallId)
    .where('twinOf', 'is not', null)
    .where('bankAccountId', 'is not', null)
    .where('isTest', '=', 0)
    .where('receivedAt', '>=', now - LATE_MONEY_MS)
    .orderBy('id', 'desc')
    .limit(MOST)
    .execute();
  if (rows.length === 0) return [];
  const earlier = await db
    .selectFrom('BankTransaction')
    .selectAll()
    .where(
      'id',
      'in',
      rows.map((row) => row.twinOf ?? ''),
    )
    .where('stallId', '=', stallId)
    .where('bankAccountId', 'is not', null)
    .where('isTest', '=', 0)
    .execute();
  const decided = await listTwinDecisions(
    db,
    [...rows, ...earlier].map(({ id }) => id),
  );
  return rows.flatMap((marked) => {
    const other = earlier.find(({ id }) => id === marked.twinOf);
    const isOpen = other && !decided.has(marked.id) && decided.get(other.id) !== 'same-money';
    return isOpen ? [{ marked, earlier: other }] : [];
  });
}
