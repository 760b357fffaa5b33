import { witness } from '../../audit/index.ts';
import { newId, type Tx } from '../../db/index.ts';
import { toServerTime } from '../../http/index.ts';
import type { BillListener } from '../book-arrivals.ts';
import { type BillAsk, createBill } from '../create-bill.ts';
import type { BillRow } from '../store.ts';
import { claimReference, findReserved } from './claim-reference.ts';
import { rematchEarlyMoney } from './rematch.ts';

/** What a device says of a bill that it showed without a network; both times are of its own clock, epoch milliseconds. */
export interface Shown {
  reference: string;
  toldAt: number | null;
  deviceNow: number | null;
}

/**
 * Make the bill that a device has already shown, and put on it the money that named its reference before.
 *
 * It counts from when it was shown, which was not before its reference was reserved and is not after now, whatever the
 * device's clock says. Throws as `claimReference` and `createBill` do.
 */
export async function claimBill(
  tx: Tx,
  ask: BillAsk & { createdBy: string },
  { reference, toldAt, deviceNow }: Shown,
  { now, listeners }: { now: number; listeners: readonly BillListener[] },
): Promise<BillRow> {
  const { reservedAt } = await findReserved(tx, reference, ask.stallId);
  const askedAt = toServerTime(toldAt ?? now, { deviceNow, earliest: reservedAt, now });
  const id = newId();
  await claimReference(tx, { reference, stallId: ask.stallId, billId: id }, now);
  const bill = await createBill(tx, { ...ask, shown: { id, reference, at: askedAt } }, now);
  const { marketId } = bill;
  const facts = { reference, toldAt, deviceNow, reservedAt, askedAt };
  const told = { marketId, actor: ask.createdBy, action: 'payment-request.claimed', subject: id, facts };
  await witness(tx, [told], now);
  return rematchEarlyMoney(tx, bill, { actor: ask.createdBy, now, listeners });
}
