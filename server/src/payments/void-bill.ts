import type { Vnd } from '@choso/shared/money';
import { witness } from '../audit/index.ts';
import { type Database, inTransaction, lockRows, type Tx } from '../db/index.ts';
import { AppError } from '../http/index.ts';
import { addEvents } from '../outbox/index.ts';
import { type BillAsk, createBill } from './create-bill.ts';
import { unwantLink } from './links/want-link.ts';
import { PROMISE_LIFE_MS } from './payment-request.ts';
import { type BillRow, findBill, saveBill, toBill } from './store.ts';

/** Stop asking for a bill. Throws `payment-request/has-money` or `payment-request/not-open`. */
export async function cancelBill(tx: Tx, id: string, actor: string, now: number): Promise<BillRow> {
  const row = await findBill(tx, id);
  if (!row) throw new AppError('resource/not-found');
  if (row.receivedVnd > 0) throw new AppError('payment-request/has-money');
  if (row.state !== 'open') throw new AppError('payment-request/not-open');
  return voidBill(tx, row, 'cancelled', actor, now);
}

/**
 * Take back a counter bill for good because its shopper pays in another way; one that ran out meanwhile is taken back too,
 * so that money that still comes waits to be given back.
 *
 * Throws `resource/not-found`, `payment-request/has-money`, and `payment-request/not-open` when another bill asks instead.
 */
export async function takeBackBill(
  tx: Tx,
  { id, stallId }: { id: string; stallId: string },
  actor: string,
  now: number,
): Promise<void> {
  const row = await lockRows(tx, tx.selectFrom('PaymentRequest').selectAll().where('id', '=', id)).executeTakeFirst();
  if (row?.stallId !== stallId) throw new AppError('resource/not-found');
  if (row.receivedVnd > 0) throw new AppError('payment-request/has-money');
  if (row.purpose !== 'counter' || row.voidReason === 'replaced') throw new AppError('payment-request/not-open');
  if (row.voidReason !== 'cancelled') await voidBill(tx, row, 'cancelled', actor, now);
}

/** What a bill is replaced for; `reason` says in words why, where a person or a room gave one. */
export interface Replacement {
  amountVnd: Vnd;
  /** How much of it is handed back in cash. */
  cashBackVnd?: Vnd | null;
  reason: string | null;
  actor: string;
}

/**
 * Ask with another bill for another amount; money that comes with the old code is for the new bill, also when the old
 * one's time was over.
 *
 * Whoever keeps the old bill's id (an order's part) follows to the returned one in the same transaction.
 * Throws `resource/not-found`, `payment-request/has-money`, `payment-request/not-open`, `stall/no-bank-account`,
 * `cash-back/too-much`.
 */
export async function replaceBill(tx: Tx, id: string, replacement: Replacement, now: number): Promise<BillRow> {
  const old = await findBill(tx, id);
  if (!old) throw new AppError('resource/not-found');
  if (old.receivedVnd > 0) throw new AppError('payment-request/has-money');
  if (old.state !== 'open' && old.voidReason !== 'expired') throw new AppError('payment-request/not-open');
  const { amountVnd, cashBackVnd = null, reason, actor } = replacement;
  const { stallId, note, tabId, createdAt, expiresAt } = old;
  const purpose = old.purpose as BillAsk['purpose'];
  const ask = { stallId, amountVnd, cashBackVnd, note, purpose, tabId, createdBy: actor };
  const bill = await createBill(tx, { ...ask, lifeMs: expiresAt - createdAt }, now);
  await voidBill(tx, old, 'replaced', actor, now, { replacedBy: bill.id, amountVnd, ...(reason ? { reason } : {}) });
  await tx.updateTable('PaymentRequest').set({ replacedBy: bill.id }).where('id', '=', old.id).execute();
  return bill;
}

/** Note that the payer says the money is on its way; it stays noted until money comes. Throws `payment-request/not-open`. */
export async function promiseMoney(tx: Tx, row: BillRow, actor: string, now: number): Promise<BillRow> {
  if (row.state !== 'open') throw new AppError('payment-request/not-open');
  await saveBill(tx, row, toBill(row));
  await tx.updateTable('PaymentRequest').set({ promisedAt: now }).where('id', '=', row.id).execute();
  const { id, stallId, marketId, reference } = row;
  await witness(tx, [{ marketId, actor, action: 'payment-request.promised', subject: id, facts: { reference } }], now);
  const version = row.version + 1;
  const topics = [`stall:${stallId}`, `payment-request:${id}`] as const;
  await addEvents(tx, [{ topics, kind: 'payment-request.promised', ref: id, version }], now);
  return { ...row, promisedAt: now, version };
}

/** Close bills whose time is over and that have received nothing. Returns how many were closed. */
export async function expireBills(db: Database, now: number): Promise<number> {
  const due = await db
    .selectFrom('PaymentRequest')
    .select('id')
    .where('state', '=', 'open')
    .where('receivedVnd', '=', 0)
    .where('expiresAt', '<', now)
    // Money that its payer says is on its way is waited for a little longer.
    .where((where) => where.or([where('promisedAt', 'is', null), where('promisedAt', '<', now - PROMISE_LIFE_MS)]))
    .limit(200)
    .execute();
  for (const { id } of due) {
    await inTransaction(db, async (tx) => {
      const row = await findBill(tx, id);
      // Since the list was read, money or a promise may have come.
      if (row && isDue(row, now)) await voidBill(tx, row, 'expired', 'clock', now);
    });
  }
  return due.length;
}

function isDue({ state, receivedVnd, expiresAt, promisedAt }: BillRow, now: number): boolean {
  const isPromised = promisedAt !== null && promisedAt >= now - PROMISE_LIFE_MS;
  return state === 'open' && receivedVnd === 0 && expiresAt < now && !isPromised;
}

async function voidBill(
  tx: Tx,
  row: BillRow,
  voidReason: 'expired' | 'cancelled' | 'replaced',
  actor: string,
  now: number,
  told: Record<string, unknown> = {},
): Promise<BillRow> {
  await saveBill(tx, row, { ...toBill(row), state: 'void', voidReason });
  await unwantLink(tx, row.id, now);
  const { id, stallId, marketId, reference } = row;
  await witness(
    tx,
    [{ marketId, actor, action: `payment-request.${voidReason}`, subject: id, facts: { reference, ...told } }],
    now,
  );
  const version = row.version + 1;
  await addEvents(
    tx,
    [{ topics: [`stall:${stallId}`, `payment-request:${id}`], kind: 'payment-request.voided', ref: id, version }],
    now,
  );
  return { ...row, state: 'void', voidReason, version };
}
