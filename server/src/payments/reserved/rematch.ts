import { type Vnd, vnd } from '@choso/shared/money';
import { witness } from '../../audit/index.ts';
import type { BankTransactionRow } from '../../banking/index.ts';
import { expectOneRow, insertMany, lockRows, newId, type Tx } from '../../db/index.ts';
import { postEntries, rebookTransfer } from '../../ledger/index.ts';
import { addEvents } from '../../outbox/index.ts';
import { toBillEvent } from '../bill-events.ts';
import type { BillListener } from '../book-arrivals.ts';
import { cashBackDue } from '../cash-back.ts';
import type { Part } from '../divide.ts';
import { handOutCash } from '../hand-out-cash.ts';
import { type Match, matchMovement, type NamedBill } from '../match.ts';
import { inBankOrder } from '../replay-movements.ts';
import { type BillRow, findBill, saveBill, toBill } from '../store.ts';

type EarlyMoney = BankTransactionRow & { amountVnd: Vnd };

interface Rematch {
  actor: string;
  now: number;
  listeners: readonly BillListener[];
}

/**
 * Judge anew the money that named a bill's reference before the bill was known, by the rules by which it would have been
 * judged had the bill been there. What was booked stays; entries move it. Money about which a person has decided stays
 * where that person put it.
 *
 * Returns the bill as it then is.
 */
export async function rematchEarlyMoney(tx: Tx, row: BillRow, { actor, now, listeners }: Rematch): Promise<BillRow> {
  const early = await listEarly(tx, row.reference);
  if (early.length === 0) return row;
  const { reference, bankAccountId } = row;
  let bill: NamedBill = { ...toBill(row), reference, bankAccountId, movements: [] };
  let isTouched = false;
  for (const transaction of early.sort(inBankOrder)) {
    const match = judge(transaction, bill);
    if (match.bill) bill = match.bill;
    isTouched ||= match.bill !== null;
    await moveTo(tx, transaction, match, { actor, now });
  }
  if (!isTouched) return row;
  await saveBill(tx, row, bill);
  await handOutEarly(tx, row, bill, now);
  const { id, stallId, purpose } = row;
  const changed = { id, stallId, purpose, state: bill.state, wasSettled: false, version: row.version + 1 };
  const heard = await Promise.all(listeners.map((listener) => listener(tx, [changed])));
  await addEvents(tx, [toBillEvent(changed), ...heard.flat()], now);
  return (await findBill(tx, id))!;
}

async function handOutEarly(tx: Tx, row: BillRow, bill: NamedBill, now: number): Promise<void> {
  const amountVnd = cashBackDue(bill);
  const { marketId, stallId, reference } = row;
  const handOut = { marketId, stallId, paymentRequestId: row.id, reference, amountVnd, bookedAt: now };
  await handOutCash(tx, amountVnd === 0 ? [] : [handOut], now);
}

/** Locked, because money may be arriving in another transaction; nobody has decided about these. */
async function listEarly(tx: Tx, reference: string): Promise<EarlyMoney[]> {
  const notes = await lockRows(
    tx,
    tx.selectFrom('EarlyMoney').select('transactionId').where('reference', '=', reference),
  ).execute();
  const ids = notes.map((note) => note.transactionId);
  if (ids.length === 0) return [];
  const rows = await lockRows(tx, tx.selectFrom('BankTransaction').selectAll().where('id', 'in', ids)).execute();
  const decided = await tx
    .selectFrom('Decision')
    .leftJoin('Decision as Undoing', 'Undoing.undoes', 'Decision.id')
    .select('Decision.transactionId')
    .where('Decision.transactionId', 'in', ids)
    .where('Decision.kind', 'not in', ['undo', 'other-money'])
    .where('Undoing.id', 'is', null)
    .execute();
  const isDecided = new Set(decided.map((decision) => decision.transactionId));
  return rows.flatMap((row) => (isDecided.has(row.id) ? [] : [{ ...row, amountVnd: vnd(row.amountVnd) }]));
}

function judge(row: EarlyMoney, bill: NamedBill): Match {
  const { amountVnd, bookedAt, providerEventId } = row;
  const direction = row.direction as 'in' | 'out';
  const account = row.bankAccountId ? { id: row.bankAccountId, holderName: '' } : null;
  const told = { direction, amountVnd, bookedAt, providerEventId, isTest: Boolean(row.isTest) };
  return matchMovement({ ...told, account }, [bill]);
}

async function moveTo(
  tx: Tx,
  row: EarlyMoney,
  match: Match,
  { actor, now }: Pick<Rematch, 'actor' | 'now'>,
): Promise<void> {
  const { id, marketId, stallId, bookedAt } = row;
  if (!marketId || !stallId) return;
  if (!match.bill && match.verdict === row.verdict) return;
  const held = await tx.selectFrom('Allocation').selectAll().where('transactionId', '=', id).orderBy('id').execute();
  const moves = [...held.map((part) => toMove(part, -1)), ...match.parts.map((part) => toMove(part, 1))];
  await insertMany(
    tx,
    'Allocation',
    moves.map((part) => ({ id: newId(), transactionId: id, ...part, createdAt: now })),
  );
  const transfer = { transactionId: id, marketId, stallId, bookedAt, description: match.reason };
  const booked = moves.map((part) => ({ ...part, tabId: match.bill?.tabId ?? null }));
  const draft = rebookTransfer(transfer, row.direction as 'in' | 'out', booked);
  const [entry] = await postEntries(tx, draft ? [draft] : []);
  const found = {
    paymentRequestId: match.bill?.id ?? null,
    reference: match.bill?.reference ?? null,
    verdict: match.verdict,
    isLate: Number(match.isLate),
    differenceVnd: match.differenceVnd,
    reason: match.reason,
  };
  const result = await tx
    .updateTable('BankTransaction')
    .set(found)
    .where('id', '=', id)
    .where('paymentRequestId', 'is', null)
    .executeTakeFirstOrThrow();
  expectOneRow(result);
  const facts = {
    verdict: match.verdict,
    paymentRequestId: found.paymentRequestId,
    parts: moves,
    ...(entry ? { entry } : {}),
  };
  await witness(tx, [{ marketId, actor, action: 'bank-transaction.rematched', subject: id, facts }], now);
  const topics = [`stall:${stallId}`, `market:${marketId}`] as const;
  await addEvents(tx, [{ topics, kind: 'bank-transaction.rematched', ref: id, version: 2 }], now);
}

function toMove(
  { bucket, amountVnd, paymentRequestId }: { bucket: string; amountVnd: number; paymentRequestId: string | null },
  sign: 1 | -1,
): Part {
  return { bucket: bucket as Part['bucket'], amountVnd: vnd(sign * amountVnd), paymentRequestId };
}
