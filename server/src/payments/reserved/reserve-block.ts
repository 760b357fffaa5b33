import { randomInt } from 'node:crypto';
import { RESERVED_BLOCK } from '@choso/shared/contracts';
import { buildReference } from '@choso/shared/reference-code';
import type { Selectable } from 'kysely';
import { type DB, insertMany, type Tx } from '../../db/index.ts';

/** A reserved reference as it is kept. */
export type ReservedRow = Selectable<DB['ReservedReference']>;

const DAY = 86_400_000;
/** A phone may be a month without a network on its newest references. */
const RESERVED_LIFE_MS = 60 * DAY;
/** Phones come and go; a stall that keeps making devices gets no more than these. */
const MOST_PER_STALL = 10 * RESERVED_BLOCK;

/** Fill up a device's block. Returns every reference of it that is unused and has not expired, the oldest first. */
export async function reserveBlock(
  tx: Tx,
  { stallId, deviceId, personId }: { stallId: string; deviceId: string; personId: string },
  now: number,
): Promise<ReservedRow[]> {
  // Expired ones leave their places; they stay reserved for ever, because a code that was shown is never another bill's.
  await tx
    .updateTable('ReservedReference')
    .set({ place: null })
    .where('stallId', '=', stallId)
    .where('expiresAt', '<=', now)
    .where('place', 'is not', null)
    .execute();
  const open = await tx
    .selectFrom('ReservedReference')
    .selectAll()
    .where('stallId', '=', stallId)
    .where('expiresAt', '>', now)
    .where('place', 'is not', null)
    .orderBy('reservedAt')
    .orderBy('reference')
    .execute();
  const block = open.filter((row) => row.deviceId === deviceId);
  const taken = new Set(block.map((row) => row.place));
  const free = Array.from({ length: RESERVED_BLOCK }, (_, place) => place).filter((place) => !taken.has(place));
  const fresh = free.slice(0, Math.max(0, MOST_PER_STALL - open.length)).map(
    (place): ReservedRow => ({
      reference: buildReference(randomInt, 'reserved'),
      stallId,
      deviceId,
      place,
      reservedBy: personId,
      reservedAt: now,
      expiresAt: now + RESERVED_LIFE_MS,
      earlyCount: 0,
      paymentRequestId: null,
    }),
  );
  const usable = await withoutBills(tx, fresh);
  // Another request for the same block takes the same places; the one that comes second begins again and finds them.
  await insertMany(tx, 'ReservedReference', usable);
  return [...block, ...usable];
}

/** Bills from before references had two kinds may bear a code of this one. */
async function withoutBills(tx: Tx, rows: readonly ReservedRow[]): Promise<ReservedRow[]> {
  if (rows.length === 0) return [];
  const references = rows.map((row) => row.reference);
  const bills = await tx
    .selectFrom('PaymentRequest')
    .select('reference')
    .where('reference', 'in', references)
    .execute();
  const borne = new Set(bills.map((bill) => bill.reference));
  return rows.filter((row) => !borne.has(row.reference));
}
