import { sayReason } from '@choso/shared/reasons';
import { insertMany, newId, type Questions, type Rows, type Tx } from '../db/index.ts';
import type { BankAccountRow } from '../stalls/index.ts';
import type { BankEvent, ReadDelivery } from './bank-event.ts';
import { circleOf } from './circle.ts';
import { countAccepted, type Source } from './connections.ts';
import { type FactName, IMPORTED, type KeySpace, type KnownFact, openFactBook, type Telling } from './fact-book.ts';
import { readConcerned } from './read-concerned.ts';
import { tallyArrivals } from './tally-arrivals.ts';
import type { Watched } from './watched-accounts.ts';

/** A delivery on its way into the books. */
export interface Arrival {
  id: string;
  connection: Source;
  channel: 'webhook' | 'pull' | 'import';
  body: string;
  read: ReadDelivery;
}

/** A bank transaction that nobody had told us before. */
export interface NewTransaction extends BankEvent {
  id: string;
  connection: Source;
  /** The account it reached, where its connection watches that account. */
  account: BankAccountRow | null;
  /** Whether it came to an account, a virtual one, that a provider made for a bill. */
  isMadeForBill: boolean;
  /** In whose numbering its id stands. */
  space: KeySpace;
  /** An earlier transaction that may be the same money. */
  twinOf: string | null;
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
export interface Booker<Asked extends Questions> {
  /** Asks for what booking some events depends on; it is read together with what keeping them depends on. */
  asks(tx: Tx, events: readonly BankEvent[]): Asked;
  /** Book those that are new; `told` is what was asked for. */
  book(tx: Tx, arrivals: readonly NewTransaction[], told: Rows<Asked>, now: number): Promise<Booking[]>;
}

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

/** A telling with the connection that told and the account it reached. */
interface Heard extends Telling {
  connection: Source;
  account: BankAccountRow | null;
  isMadeForBill: boolean;
}

type Judged = Pick<DeliveryRow, 'outcome' | 'problem' | 'transactionId'>;

/** Keep every delivery verbatim, and book what they tell for the first time. */
export async function storeDeliveries<Asked extends Questions>(
  tx: Tx,
  arrivals: readonly Arrival[],
  booker: Booker<Asked>,
  now: number,
): Promise<void> {
  const tellings = arrivals.flatMap(tell);
  const events = tellings.map(({ event }) => event);
  const concerned = events.length === 0 ? null : await readConcerned(tx, tellings, booker.asks(tx, events));
  const heardOf = new Map(arrivals.map((arrival) => [arrival, concerned ? hear(arrival, concerned.watched) : []]));
  const facts = openFactBook(concerned?.facts ?? []);
  const fresh: NewTransaction[] = [];
  const names: (FactName & { transactionId: string; accountNumber: string })[] = [];
  const rows: DeliveryRow[] = [];

  const learn = (fact: KnownFact, { space, connectionId, event }: Heard): FactName => {
    const name = { space, connectionId, providerEventId: event.providerEventId };
    fact.names.push(name);
    facts.add(fact);
    return name;
  };
  const keep = (telling: Heard): Judged => {
    const judgement = facts.judge(telling);
    if (judgement.kind === 'contradiction') {
      const { id, isTest } = judgement.fact;
      const isOfTest = isTest && !telling.event.isTest;
      const problem = isOfTest ? sayReason('told/number-of-a-test', {}) : sayReason('told/contradiction', {});
      return { outcome: 'quarantined', problem, transactionId: id };
    }
    if (judgement.kind === 'known') {
      const { fact, isNewName } = judgement;
      const { accountNumber } = telling.event;
      if (isNewName) names.push({ ...learn(fact, telling), transactionId: fact.id, accountNumber });
      return { outcome: 'repeat', problem: null, transactionId: judgement.fact.id };
    }
    const { twinOf } = judgement;
    const transaction = toTransaction(telling, twinOf, now);
    fresh.push(transaction);
    const { id, direction, amountVnd, accountNumber, bankReference, memo, isTest, bookedAt } = transaction;
    const { circle } = telling;
    learn(
      { id, circle, direction, amountVnd, accountNumber, bankReference, memo, isTest, bookedAt, names: [] },
      telling,
    );
    return { outcome: 'accepted', problem: null, transactionId: transaction.id };
  };

  for (const arrival of arrivals) {
    const { id, connection, channel, body, read } = arrival;
    const told = (heardOf.get(arrival) ?? []).map(keep);
    const problem = read.kind === 'quarantine' ? read.problem : read.rejected;
    if (problem !== undefined) told.push({ outcome: 'quarantined', problem, transactionId: null });
    // A delivery of several transactions stands beside each of them, and once more for what it told badly.
    for (const [at, { outcome, problem, transactionId }] of told.entries()) {
      const rowId = at === 0 ? id : newId();
      const connectionId = connection.id;
      rows.push({ id: rowId, connectionId, channel, body, outcome, problem, transactionId, receivedAt: now });
    }
  }

  const booked = concerned ? await booker.book(tx, fresh, concerned.told, now) : [];
  const bookings = new Map(booked.map((booking) => [booking.transactionId, booking]));
  await insertMany(
    tx,
    'BankTransaction',
    fresh.map((transaction) => toRow(transaction, bookings.get(transaction.id))),
  );
  await insertMany(
    tx,
    'BankTransactionKey',
    names.map(({ space, ...key }) => ({ provider: space, ...key })),
  );
  await insertMany(tx, 'BankDelivery', rows);
  const told = fresh.map(({ space, connection, bookedAt, isTest }) => {
    return { connection, bookedAt, isTest, isImported: space === IMPORTED };
  });
  for (const [connectionId, heard] of tallyArrivals(arrivals, told, now)) await countAccepted(tx, connectionId, heard);
}

// The rows of a statement have no provider's id; they are numbered by the bank or by us, whatever connection they name.
function tell({ connection, channel, read }: Arrival) {
  const space = channel === 'import' ? IMPORTED : connection.provider;
  return read.kind === 'quarantine' ? [] : read.events.map((event) => ({ space, connectionId: connection.id, event }));
}

function hear(arrival: Arrival, watched: Watched): Heard[] {
  const { connection } = arrival;
  return tell(arrival).map(({ space, connectionId, event }) => {
    const account = watched.find(connection, event);
    const circle = circleOf(account?.stallId ?? null, connection);
    const isMadeForBill = watched.isMadeForBill(event);
    return { space, connectionId, circle, connection, account, isMadeForBill, event };
  });
}

// Here and below field by field: copying twenty but for two costs as much as all of matching.
function toTransaction(
  { event, connection, account, isMadeForBill, space }: Heard,
  twinOf: string | null,
  now: number,
) {
  return {
    id: newId(),
    providerEventId: event.providerEventId,
    direction: event.direction,
    amountVnd: event.amountVnd,
    accountNumber: event.accountNumber,
    subAccount: event.subAccount,
    memo: event.memo,
    bankReference: event.bankReference,
    isTest: event.isTest,
    bookedAt: event.bookedAt,
    connection,
    account,
    isMadeForBill,
    space,
    twinOf,
    receivedAt: now,
  } satisfies NewTransaction;
}

function toRow(transaction: NewTransaction, booking: Booking | undefined) {
  if (!booking) throw new Error(`transaction ${transaction.id} was not booked`);
  return {
    id: transaction.id,
    connectionId: transaction.connection.id,
    provider: transaction.space,
    providerEventId: transaction.providerEventId,
    direction: transaction.direction,
    amountVnd: transaction.amountVnd,
    accountNumber: transaction.accountNumber,
    subAccount: transaction.subAccount,
    memo: transaction.memo,
    bankReference: transaction.bankReference,
    isTest: Number(transaction.isTest),
    bookedAt: transaction.bookedAt,
    receivedAt: transaction.receivedAt,
    bankAccountId: booking.bankAccountId,
    stallId: booking.stallId,
    marketId: booking.marketId,
    paymentRequestId: booking.paymentRequestId,
    reference: booking.reference,
    verdict: booking.verdict,
    isLate: Number(booking.isLate),
    differenceVnd: booking.differenceVnd,
    reason: booking.reason,
    twinOf: transaction.twinOf,
  };
}
