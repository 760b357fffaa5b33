import { randomInt } from 'node:crypto';
import { findLinkConnection } from '../../banking/index.ts';
import { newId, type Tx } from '../../db/index.ts';
import { COUNTER_HEAD_START_MS } from './payment-link.ts';
import { insertLink } from './store.ts';

// Room for a thousand bills in one millisecond, far below what JavaScript holds exactly.
const ORDER_CODES_PER_MS = 1000;

/** Have a code made of a new bill, when its stall is connected with somebody who makes codes. Nobody is asked here. */
export async function wantLink(
  tx: Tx,
  bill: { id: string; stallId: string; purpose: string },
  now: number,
): Promise<void> {
  const connection = await findLinkConnection(tx, bill.stallId);
  if (!connection) return;
  await insertLink(tx, {
    id: newId(),
    paymentRequestId: bill.id,
    connectionId: connection.id,
    provider: connection.provider,
    stallId: bill.stallId,
    // A number that is taken makes the insert lose its race; the transaction begins again with another one.
    orderCode: now * ORDER_CODES_PER_MS + randomInt(ORDER_CODES_PER_MS),
    state: 'wanted',
    linkId: null,
    payload: null,
    bankBin: null,
    accountNumber: null,
    holderName: null,
    problem: null,
    attempts: 0,
    // A counter asks for its own at once, because a customer waits there.
    dueAt: bill.purpose === 'counter' ? now + COUNTER_HEAD_START_MS : now,
    createdAt: now,
  });
}

/** A bill asks no longer: its code is to be taken back, or need not be made. */
export async function unwantLink(tx: Tx, billId: string, now: number): Promise<void> {
  const link = tx.updateTable('PaymentLink').where('paymentRequestId', '=', billId);
  await link.set({ state: 'closing', dueAt: now, attempts: 0 }).where('state', '=', 'open').execute();
  await link.set({ state: 'closed', dueAt: null }).where('state', '=', 'wanted').execute();
}
