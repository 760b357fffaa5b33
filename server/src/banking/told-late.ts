import { businessDayRange, toBusinessDate } from '@choso/shared/time';
import type { Database } from '../db/index.ts';
import type { BankTransactionRow } from './read-transactions.ts';

// A customer waits about as long for what somebody has to go and ask for.
const NEWS_MS = 60_000;
// Whoever pays waits for a webhook; but not for half an hour, as when a provider that was silent sends all at once.
const WEBHOOK_NEWS_MS = 30 * 60_000;

/** Which transactions are old news, by their ids: told when their customers had left, by a statement always. */
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
  const isLate = ({ id, bookedAt, receivedAt }: (typeof rows)[number]) => {
    const [channel, agoMs] = [channels.get(id), receivedAt - bookedAt];
    if (channel === 'webhook') return agoMs > WEBHOOK_NEWS_MS && !isDayAlone(bookedAt, receivedAt);
    return channel === 'import' || (channel === 'pull' && agoMs > NEWS_MS);
  };
  return new Set(rows.filter(isLate).map((row) => row.id));
}

/** Whether a bank told the day alone, which is this one: then nobody knows how long ago it was. */
function isDayAlone(bookedAt: number, receivedAt: number): boolean {
  return bookedAt === businessDayRange(toBusinessDate(receivedAt)).from;
}
