import { witness } from '../audit/index.ts';
import { type Database, inTransaction, type Tx } from '../db/index.ts';
import { AppError } from '../http/index.ts';
import { addEvents } from '../outbox/index.ts';
import { type BillRow, findBill, saveBill, toBill } from './store.ts';

/** Stop asking for a bill. Throws `payment-request/has-money` or `payment-request/not-open`. */
export async function cancelBill(tx: Tx, id: string, actor: string, now: number): Promise<BillRow> {
  const row = await findBill(tx, id);
  if (!row) throw new AppError('resource/not-found');
  if (row.receivedVnd > 0) throw new AppError('payment-request/has-money');
  if (row.state !== 'open') throw new AppError('payment-request/not-open');
  return voidBill(tx, row, 'cancelled', actor, now);
}

/** Close bills whose time is over and that have received nothing. Returns how many were closed. */
export async function expireBills(db: Database, now: number): Promise<number> {
  const due = await db
    .selectFrom('PaymentRequest')
    .select('id')
    .where('state', '=', 'open')
    .where('receivedVnd', '=', 0)
    .where('expiresAt', '<', now)
    .limit(200)
    .execute();
  for (const { id } of due) {
    await inTransaction(db, async (tx) => {
      const row = await findBill(tx, id);
      if (row?.state === 'open' && row.receivedVnd === 0) await voidBill(tx, row, 'expired', 'clock', now);
    });
  }
  return due.length;
}

async function voidBill(
  tx: Tx,
  row: BillRow,
  voidReason: 'expired' | 'cancelled',
  actor: string,
  now: number,
): Promise<BillRow> {
  await saveBill(tx, row, { ...toBill(row), state: 'void', voidReason });
  const { id, stallId, marketId, reference } = row;
  await witness(
    tx,
    [{ marketId, actor, action: `payment-request.${voidReason}`, subject: id, facts: { reference } }],
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
