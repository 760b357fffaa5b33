import { type Vnd, vnd } from '@choso/shared/money';
import { findReferences } from '@choso/shared/reference-code';
import type { Compilable } from 'kysely';
import { type Witness, witness } from '../audit/index.ts';
import type { Booker, Booking, NewTransaction } from '../banking/index.ts';
import { insertMany, newId, type Tx } from '../db/index.ts';
import { bookIncoming, bookOutgoing, type JournalDraft, postEntries } from '../ledger/index.ts';
import { addEvents, type NewEvent } from '../outbox/index.ts';
import { type ChangedBill, toBillEvent } from './bill-events.ts';
import { cashBackDue } from './cash-back.ts';
import { type HandOut, handOutCash } from './hand-out-cash.ts';
import { askEnds, createMarketMemory, type MarketMemory, readEnds } from './journal-ends.ts';
import { listLinkAccounts, toBillsByAccount } from './links/store.ts';
import { type Match, matchMovement, type NamedBill, type ReservedCodes } from './match.ts';
import { inBankOrder } from './replay-movements.ts';
import { listReserved, noteEarlyMoney } from './reserved/early-money.ts';
import {
  type BillRow,
  billsByReference,
  listBillsById,
  listMovements,
  listReplacements,
  saveBills,
  toBill,
} from './store.ts';

/** Told of changed bills inside the same transaction; returns what it wants announced. */
export type BillListener = (tx: Tx, changed: readonly ChangedBill[]) => Promise<NewEvent[]>;

/** The bills that events name, and where the journals and chains go on in which they will be booked. */
type Asked = readonly [Compilable<BillRow>, ...ReturnType<typeof askEnds>];

interface Booked {
  transaction: NewTransaction;
  match: Match;
  /** Codes of its stall in the memo whose bills are not known yet. */
  reserved: readonly string[];
  /** What the stall hands out in cash because of it; negative when that is undone. */
  cashOutVnd: Vnd;
}

/** Make what matches, posts, witnesses and announces new bank transactions, all in the inbox's transaction. */
export function createBooker(listeners: readonly BillListener[]): Booker<Asked> {
  const memory = createMarketMemory();
  const asks: Booker<Asked>['asks'] = (tx, events) => {
    const references = [...new Set(events.flatMap(({ memo }) => findReferences(memo)))];
    // A list in SQL is never empty, and no bill has an empty code.
    const bills = billsByReference(tx, { references: references.length === 0 ? [''] : references });
    return [bills, ...askEnds(tx, memory.recall(events.flatMap(numbersOf)))];
  };
  const book: Booker<Asked>['book'] = async (tx, arrivals, [told, ...toldEnds], now) => {
    if (arrivals.length === 0) return [];
    const { rows, bills, namedIn, reservedIn } = await readContext(tx, arrivals, told);
    // In the order of the bank's own time, so that a shuffled batch gives the same books.
    const inOrder = [...arrivals].sort(inBankOrder);
    const booked = inOrder.map((transaction): Booked => {
      const named = namedIn(transaction).flatMap(({ billId, replaced }) => {
        const bill = bills.get(billId);
        return bill ? [{ ...bill, replaced }] : [];
      });
      const reserved = reservedIn(transaction);
      const match = matchMovement(transaction, named, reserved);
      const before = match.bill && bills.get(match.bill.id);
      const cashOutVnd = vnd(before ? cashBackDue(match.bill!) - cashBackDue(before) : 0);
      if (match.bill) bills.set(match.bill.id, match.bill);
      return { transaction, match, cashOutVnd, reserved: reserved.own };
    });

    const ends = await readEnds(tx, marketsOf(arrivals, memory), toldEnds);
    await noteEarlyMoney(tx, booked.flatMap(toEarlyMoney));
    await writeAllocations(tx, booked, now);
    const changed = await saveChangedBills(tx, booked, rows, bills);
    const entries = new Map(
      (await postEntries(tx, booked.flatMap(toDraft), ends.journals)).map((entry) => [entry.transactionId, entry]),
    );
    await witness(
      tx,
      booked.flatMap((one) => toWitness(one, entries.get(one.transaction.id))),
      now,
      ends.chains,
    );
    await handOutCash(tx, booked.flatMap(toHandOut), now);
    const heard = await Promise.all(listeners.map((listener) => listener(tx, changed)));
    await addEvents(tx, [...booked.flatMap(toTransactionEvents), ...changed.map(toBillEvent), ...heard.flat()], now);
    return booked.map(toBooking);
  };
  return { asks, book };
}

function marketsOf(arrivals: readonly NewTransaction[], memory: MarketMemory): Set<string> {
  const marketIds = new Set<string>();
  for (const { account, ...numbers } of arrivals) {
    if (!account) continue;
    marketIds.add(account.marketId);
    for (const number of numbersOf(numbers)) memory.keep(number, account.marketId);
  }
  return marketIds;
}

async function readContext(tx: Tx, arrivals: readonly NewTransaction[], told: readonly BillRow[]) {
  const codesIn = new Map(arrivals.map(({ id, memo }) => [id, findReferences(memo)]));
  const references = [...new Set([...codesIn.values()].flat())];
  const accountNumbers = [...new Set(arrivals.filter(({ isMadeForBill }) => isMadeForBill).flatMap(numbersOf))];
  // Repeats named bills too, which are nobody's concern here.
  const wanted = new Set(references);
  const byCode = told.filter(({ reference }) => wanted.has(reference));
  const links = accountNumbers.length === 0 ? [] : await listLinkAccounts(tx, accountNumbers);
  const byAccount = toBillsByAccount(links);
  const known = new Set(byCode.map((row) => row.id));
  const beside = [...new Set(byAccount.values())].filter((id) => !known.has(id));
  const named = [...byCode, ...(await listBillsById(tx, beside))];
  const replacements = await listReplacements(tx, named);
  const askingNow = (row: BillRow) => replacements.get(row.id) ?? row;
  const rows = [...new Map(named.map((row) => [askingNow(row).id, askingNow(row)])).values()];
  // A bill of the first version has not been touched by anything.
  const movements = await listMovements(
    tx,
    rows.filter((row) => row.version > 1).map((row) => row.id),
  );
  const bills = new Map(
    rows.map((row): [string, NamedBill] => {
      const { reference, bankAccountId } = row;
      return [row.id, { ...toBill(row), reference, bankAccountId, movements: movements.get(row.id) ?? [] }];
    }),
  );
  const byReference = new Map(named.map((row) => [row.reference, row]));
  const byId = new Map(named.map((row) => [row.id, row]));
  // A virtual account that was made for one bill names it, whatever became of the memo.
  const namedByAccount = (transaction: NewTransaction): BillRow[] =>
    transaction.direction === 'out'
      ? []
      : numbersOf(transaction).flatMap((number) => byId.get(byAccount.get(number) ?? '') ?? []);
  /** The bills that ask now for what a transaction names, each with those that it names of what they replaced. */
  const namedIn = (transaction: NewTransaction): { billId: string; replaced: BillRow[] }[] => {
    const byMemo = (codesIn.get(transaction.id) ?? []).flatMap((code) => byReference.get(code) ?? []);
    const written = new Map<string, BillRow[]>();
    for (const row of [...byMemo, ...namedByAccount(transaction)]) {
      const { id } = askingNow(row);
      written.set(id, [...(written.get(id) ?? []), ...(id === row.id ? [] : [row])]);
    }
    return [...written].map(([billId, replaced]) => ({ billId, replaced }));
  };
  const knownCodes = new Set(named.map((row) => row.reference));
  const unknown = references.filter((reference) => !knownCodes.has(reference));
  const stallOf = new Map((await listReserved(tx, unknown)).map((row) => [row.reference, row.stallId]));
  const reservedIn = ({ id, account }: NewTransaction): ReservedCodes => {
    const codes = (codesIn.get(id) ?? []).filter((reference) => stallOf.has(reference));
    const isOwn = (reference: string) => stallOf.get(reference) === account?.stallId;
    return { own: codes.filter(isOwn), others: codes.filter((reference) => !isOwn(reference)) };
  };
  return { rows, bills, namedIn, reservedIn };
}

function numbersOf({ accountNumber, subAccount }: Pick<NewTransaction, 'accountNumber' | 'subAccount'>): string[] {
  return subAccount === null ? [accountNumber] : [accountNumber, subAccount];
}

/** What a bill that becomes known later has to find again: money that it alone would have taken. */
function toEarlyMoney({ transaction, match, reserved }: Booked): { reference: string; transactionId: string }[] {
  const isAlone = match.verdict === 'received' || match.verdict === 'outgoing';
  const [reference, second] = reserved;
  return isAlone && reference && !second ? [{ reference, transactionId: transaction.id }] : [];
}

async function writeAllocations(tx: Tx, booked: readonly Booked[], now: number): Promise<void> {
  const rows = booked.flatMap(({ transaction, match }) =>
    match.parts.map((part) => ({ id: newId(), transactionId: transaction.id, ...part, createdAt: now })),
  );
  await insertMany(tx, 'Allocation', rows);
}

async function saveChangedBills(
  tx: Tx,
  booked: readonly Booked[],
  rows: readonly BillRow[],
  bills: ReadonlyMap<string, NamedBill>,
): Promise<ChangedBill[]> {
  const touched = new Set(booked.flatMap(({ match }) => match.bill?.id ?? []));
  const changed = rows.flatMap((row) => {
    const bill = touched.has(row.id) ? bills.get(row.id) : undefined;
    return bill ? [{ row, bill }] : [];
  });
  await saveBills(tx, changed);
  return changed.map(({ row, bill }) => ({
    id: row.id,
    stallId: row.stallId,
    state: bill.state,
    wasSettled: row.state === 'settled',
    version: row.version + 1,
    purpose: row.purpose,
  }));
}

function toDraft({ transaction, match }: Booked): JournalDraft[] {
  const { account } = transaction;
  if (!account || match.verdict === 'test') return [];
  const { id: transactionId, amountVnd, bookedAt } = transaction;
  const { marketId, stallId } = account;
  const transfer = { transactionId, marketId, stallId, amountVnd, bookedAt, description: match.reason };
  const parts = match.parts.map((part) => ({ ...part, tabId: match.bill?.tabId ?? null }));
  return [(transaction.direction === 'in' ? bookIncoming : bookOutgoing)(transfer, parts)];
}

function toHandOut({ transaction, match, cashOutVnd }: Booked): HandOut[] {
  const { account } = transaction;
  if (!account || !match.bill || cashOutVnd === 0) return [];
  const { marketId, stallId } = account;
  const { id: paymentRequestId, reference } = match.bill;
  return [{ marketId, stallId, paymentRequestId, reference, amountVnd: cashOutVnd, bookedAt: transaction.bookedAt }];
}

function toWitness({ transaction, match }: Booked, entry: { id: string } | undefined): Witness[] {
  const { account, id } = transaction;
  if (!account) return [];
  const { providerEventId, direction, amountVnd, accountNumber, subAccount } = transaction;
  const { memo, bankReference, isTest, bookedAt, receivedAt, space: provider, connection } = transaction;
  const connectionId = connection.id;
  const facts = {
    transaction: {
      providerEventId,
      direction,
      amountVnd,
      accountNumber,
      subAccount,
      memo,
      bankReference,
      isTest,
      bookedAt,
      receivedAt,
      provider,
      connectionId,
    },
    verdict: match.verdict,
    parts: match.parts,
    // What is not there is not written.
    entry,
  };
  return [{ marketId: account.marketId, actor: connection.id, action: 'bank-transaction.booked', subject: id, facts }];
}

function toTransactionEvents({ transaction }: Booked): NewEvent[] {
  const { account } = transaction;
  if (!account) return [];
  const kind = 'bank-transaction.booked' as const;
  // The market's topic needs its slug, which the relay's listener knows; here it is the market's id.
  return [
    { topics: [`stall:${account.stallId}`, `market:${account.marketId}`], kind, ref: transaction.id, version: 1 },
  ];
}

function toBooking({ transaction, match }: Booked): Booking {
  const { account } = transaction;
  return {
    transactionId: transaction.id,
    bankAccountId: account?.id ?? null,
    // What a stall's own feed tells of an account we do not know is that stall's affair alone.
    stallId: account?.stallId ?? transaction.connection.stallId,
    marketId: account?.marketId ?? null,
    paymentRequestId: match.bill?.id ?? null,
    reference: match.bill?.reference ?? null,
    verdict: match.verdict,
    isLate: match.isLate,
    differenceVnd: vnd(match.differenceVnd),
    reason: match.reason,
  };
}
