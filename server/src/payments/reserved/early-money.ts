import { sql } from 'kysely';
import { expectOneRow, insertMany, RaceLost, type Tx } from '../../db/index.ts';
import type { ReservedRow } from './reserve-block.ts';

/**
 * Reserved references among some for which no bill was found.
 *
 * Throws `RaceLost` when one has got its bill since that was looked for.
 */
export async function listReserved(tx: Tx, references: readonly string[]): Promise<ReservedRow[]> {
  if (references.length === 0) return [];
  const rows = await tx
    .selectFrom('ReservedReference')
    .selectAll()
    .where('reference', 'in', [...references])
    .execute();
  if (rows.some((row) => row.paymentRequestId !== null)) throw new RaceLost('a bill has become known meanwhile');
  return rows;
}

/**
 * Note that money named a reserved reference whose bill is not known, for the bill to find it.
 *
 * The bill may be told at this very moment: the one that comes second begins again, and sees the other.
 */
export async function noteEarlyMoney(
  tx: Tx,
  notes: readonly { reference: string; transactionId: string }[],
): Promise<void> {
  if (notes.length === 0) return;
  for (const reference of [...new Set(notes.map((note) => note.reference))].sort()) {
    const result = await tx
      .updateTable('ReservedReference')
      .set({ earlyCount: sql`${sql.ref('earlyCount')} + 1` })
      .where('reference', '=', reference)
      .where('paymentRequestId', 'is', null)
      .executeTakeFirstOrThrow();
    expectOneRow(result);
  }
  await insertMany(tx, 'EarlyMoney', notes);
}
