import type { Tx } from '../../db/index.ts';
import { AppError } from '../../http/index.ts';
import type { ReservedRow } from './reserve-block.ts';

/**
 * Take a reserved reference of a stall for a bill; of two who try, the condition lets one through.
 *
 * Throws `reference/not-reserved` for one that is not this stall's or not there, `reference/used`, `reference/expired`.
 */
export async function claimReference(
  tx: Tx,
  { reference, stallId, billId }: { reference: string; stallId: string; billId: string },
  now: number,
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('ReservedReference')
    .set({ paymentRequestId: billId, place: null })
    .where('reference', '=', reference)
    .where('stallId', '=', stallId)
    .where('paymentRequestId', 'is', null)
    .where('expiresAt', '>', now)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 1n) return;
  const row = await findReserved(tx, reference, stallId);
  if (row.expiresAt <= now && row.paymentRequestId === null) throw new AppError('reference/expired');
  throw new AppError('reference/used');
}

/** A reserved reference of a stall. Throws `reference/not-reserved`. */
export async function findReserved(tx: Tx, reference: string, stallId: string): Promise<ReservedRow> {
  const row = await tx
    .selectFrom('ReservedReference')
    .selectAll()
    .where('reference', '=', reference)
    .executeTakeFirst();
  if (row?.stallId !== stallId) throw new AppError('reference/not-reserved');
  return row;
}
