import { insertMany, newId, type Tx } from '../db/index.ts';
import type { BankEvent, ReadDelivery } from './bank-event.ts';
import { type Connection, countAccepted } from './connections.ts';

/** A delivery on its way into the books. */
export interface Arrival {
  id: string;
  connection: Connection;
  channel: 'webhook' | 'pull' | 'import';
  body: string;
  read: ReadDelivery;
}

/** A bank transaction that nobody had told us before. */
export interface NewTransaction extends BankEvent {
  id: string;
  connection: Connection;
  receivedAt: number;
}

/** What a bank transaction turned out to be. `reason` is Vietnamese, for people. */
export interface Booking {
  transactionId: string;
  bankAccountId: string | null;
  stallId: string | null;
  marketId: string | null;
  paymentRequestId: string | null;
  reference: string | null;
  verdict: string;
  isLate: boolean;
  differenceVnd: number;
  reason: string;
}

/** Matches and books new transactions in the transaction that stores them. */
export type BookArrivals = (tx: Tx, arrivals: readonly NewTransaction[], now: number) => Promise<Booking[]>;

interface DeliveryRow {
  id: string;
  connectionId: string;
  channel: string;
  body: string;
  outcome: 'accepted' | 'repeat' | 'quarantined';
  problem: string | null;
  transactionId: string | null;
  receivedAt: number;
}

/** Keep every delivery verbatim, and book what they tell for the first time. */
export async function storeDeliveries(
  tx: Tx,
  arrivals: readonly Arrival[],
  book: BookArrivals,
  now: number,
): Promise<void> {
  const known = await readKnown(tx, arrivals);
  const fresh: NewTransaction[] = [];
  const rows: DeliveryRow[] = [];

  for (const { id, connection, channel, body, read } of arrivals) {
    const row = { id, connectionId: connection.id, channel, body, receivedAt: now, transactionId: null, problem: null };
    if (read.kind === 'quarantine') {
      rows.push({ ...row, outcome: 'quarantined', problem: read.problem });
      continue;
    }
    let [outcome, problem, transactionId] = [
      'repeat' as DeliveryRow['outcome'],
      null as string | null,
      null as string | null,
    ];
    for (const event of read.events) {
      const earlier = findKnown(known, connection, event);
      transactionId ??= earlier?.id ?? null;
      if (!earlier) {
        const transaction = { ...event, id: newId(), connection, receivedAt: now };
        addKnown(known, connection, transaction);
        fresh.push(transaction);
        if (outcome !== 'quarantined') outcome = 'accepted';
        transactionId ??= transaction.id;
      } else if (!isSameFact(earlier, event)) {
        [outcome, problem] = ['quarantined', 'cùng mã giao dịch nhưng số tiền hoặc tài khoản khác lần trước'];
      }
    }
    rows.push({ ...row, outcome, problem, transactionId });
  }

  const bookings = new Map((await book(tx, fresh, now)).map((booking) => [booking.transactionId, booking]));
  await insertMany(
    tx,
    'BankTransaction',
    fresh.map((transaction) => toRow(transaction, bookings.get(transaction.id))),
  );
  await insertMany(tx, 'BankDelivery', rows);
  for (const [connectionId, count] of countByConnection(rows)) await countAccepted(tx, connectionId, count, now);
}

interface KnownFact {
  id: string;
  amountVnd: number;
  direction: string;
  accountNumber: string;
}

/** Transactions told before, by the provider's key and, for a connection that contradicts itself, by the connection's. */
type Known = Map<string, KnownFact>;

async function readKnown(tx: Tx, arrivals: readonly Arrival[]): Promise<Known> {
  const idsByProvider = new Map<string, Set<string>>();
  for (const { connection, read } of arrivals) {
    if (read.kind !== 'events') continue;
    const ids = idsByProvider.get(connection.provider) ?? new Set();
    for (const event of read.events) ids.add(event.providerEventId);
    idsByProvider.set(connection.provider, ids);
  }
  const known: Known = new Map();
  for (const [provider, ids] of idsByProvider) {
    if (ids.size === 0) continue;
    const rows = await tx
      .selectFrom('BankTransaction')
      .select(['id', 'connectionId', 'providerEventId', 'amountVnd', 'direction', 'accountNumber'])
      .where('provider', '=', provider)
      .where('providerEventId', 'in', [...ids])
      .execute();
    for (const row of rows) addKnown(known, { id: row.connectionId, provider }, row);
  }
  return known;
}

function findKnown(known: Known, { id, provider }: Connection, event: BankEvent): KnownFact | undefined {
  // A second connection may watch the same account; an id of another account is another holder's, unless one connection
  // tells both.
  return (
    known.get(keyOf(provider, event.providerEventId, event.accountNumber)) ??
    known.get(keyOf(id, event.providerEventId))
  );
}

function addKnown(
  known: Known,
  { id, provider }: Pick<Connection, 'id' | 'provider'>,
  fact: KnownFact & { providerEventId: string },
): void {
  known.set(keyOf(provider, fact.providerEventId, fact.accountNumber), fact);
  known.set(keyOf(id, fact.providerEventId), fact);
}

function keyOf(...parts: string[]): string {
  return parts.join('\n');
}

function isSameFact(earlier: KnownFact, event: BankEvent): boolean {
  return (
    earlier.amountVnd === event.amountVnd &&
    earlier.direction === event.direction &&
    earlier.accountNumber === event.accountNumber
  );
}

function toRow({ connection, ...transaction }: NewTransaction, booking: Booking | undefined) {
  if (!booking) throw new Error(`transaction ${transaction.id} was not booked`);
  const { transactionId: _, isLate, ...outcome } = booking;
  return {
    ...transaction,
    ...outcome,
    isLate: Number(isLate),
    isTest: Number(transaction.isTest),
    connectionId: connection.id,
    provider: connection.provider,
  };
}

function countByConnection(rows: readonly DeliveryRow[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { connectionId } of rows) counts.set(connectionId, (counts.get(connectionId) ?? 0) + 1);
  return counts;
}
