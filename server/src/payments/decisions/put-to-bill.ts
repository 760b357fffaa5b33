import type { DecisionAsk } from '@choso/shared/contracts';
import { vnd } from '@choso/shared/money';
import { lockRows, type Tx } from '../../db/index.ts';
import { readPromisedVnd } from './promised.ts';
import {
  about,
  isPayable,
  readBill,
  readTransaction,
  refuseDecided,
  refuseUnless,
  type Subject,
  withMovements,
} from './subject-rows.ts';

/** Where money is taken from that a person puts to a bill. */
type Taken = Pick<Subject, 'amountVnd' | 'source' | 'other'>;

/** Read money and the bill that a person says it is for. Throws as `makeDecision` does. */
export async function readMatch(
  tx: Tx,
  ask: Extract<DecisionAsk, { kind: 'match' }>,
  stallId: string,
): Promise<Subject> {
  const { amountVnd, source, other } =
    (await readHeld(tx, ask.transactionId, stallId)) ?? (await readWaiting(tx, ask.transactionId, stallId));
  const bill = await readBill(tx, ask.paymentRequestId, stallId);
  // On whichever of its accounts a stall was paid: the person says what for.
  refuseUnless(isPayable(bill));
  const subject = await about(tx, ask.kind, bill, amountVnd, source);
  return { ...subject, other, transactionId: ask.transactionId, topic: `money/${ask.transactionId}` };
}

/** Money that stands on a cancelled bill, where nobody has promised it back; null for money that waits on no such bill. */
async function readHeld(tx: Tx, id: string, stallId: string): Promise<Taken | null> {
  const row = await lockRows(tx, tx.selectFrom('BankTransaction').selectAll().where('id', '=', id)).executeTakeFirst();
  if (row?.stallId !== stallId || row.direction !== 'in' || row.paymentRequestId === null) return null;
  const bill = await readBill(tx, row.paymentRequestId, stallId);
  if (bill.voidReason !== 'cancelled') return null;
  await refuseDecided(tx, id);
  const amountVnd = vnd(row.amountVnd);
  refuseUnless(amountVnd <= bill.receivedVnd - (await readPromisedVnd(tx, bill.id)));
  return { amountVnd, source: null, other: await withMovements(tx, bill) };
}

async function readWaiting(tx: Tx, id: string, stallId: string): Promise<Taken> {
  const { amountVnd, waitsIn } = await readTransaction(tx, id, stallId);
  return { amountVnd, source: { ledgerAccount: waitsIn, amountVnd }, other: undefined };
}

/** The cancelled bill that gets back what was put from it to another; nothing for money that had waited on no bill. */
export async function readFormer(tx: Tx, transactionId: string | null, stallId: string): Promise<Subject['other']> {
  const row = await tx
    .selectFrom('BankTransaction')
    .select('paymentRequestId')
    .where('id', '=', transactionId)
    .executeTakeFirstOrThrow();
  return row.paymentRequestId === null
    ? undefined
    : withMovements(tx, await readBill(tx, row.paymentRequestId, stallId));
}
