import type { Database } from '../db/index.ts';
import type { BankTransactionRow } from './read-transactions.ts';

// A customer waits about as long.
const NEWS_MS = 60_000;

/**
 * Which transactions are old news, by their ids: found in a statement, or by asking, when their customers had left. What
 * a webhook tells is news when it comes, because whoever pays waits for it.
 */
export async function listToldLate(
  db: Database,
  rows: readonly Pick<BankTransactionRow, 'id' | 'bookedAt' | 'receivedAt'>[],
): Promise<Set<string>> {
  if (rows.length === 0) return new Set();
  const told = await db
    .selectFrom('BankDelivery')
    .select(['transactionId', 'channel'])
    .where(
      'transactionId',
      'in',
      rows.map((row) => row.id),
    )
    .where('outcome', '=', 'accepted')
    .execute();
  const channels = new Map(told.map((row) => [row.transactionId, row.channel]));
  const isLate = ({ id, bookedAt, receivedAt }: (typeof rows)[number]) =>
    channels.get(id) === 'import' || (channels.get(id) === 'pull' && receivedAt - bookedAt > NEWS_MS);
  return new Set(rows.filter(isLate).map((row) => row.id));
}
