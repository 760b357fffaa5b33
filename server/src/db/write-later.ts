import type { CompiledQuery } from 'kysely';
import type { Tx } from './in-transaction.ts';
import type { LaterQuery } from './pipelined-queries.ts';

/**
 * Write in this transaction without waiting for the engine.
 *
 * The write goes out with the next statement that somebody waits for, the commit at the latest, and in its order: reads
 * of the same transaction see it. What goes wrong is thrown there: `RaceLost` when a unique key was taken or when other
 * than `rows` rows were changed. Several writes so cost one way to the engine and back; many begin earlier, where the
 * engine works while this thread goes on.
 */
export async function writeLater(
  tx: Tx,
  query: CompiledQuery | { compile(): CompiledQuery },
  { rows = null }: { rows?: number | null } = {},
): Promise<void> {
  const compiled = 'compile' in query ? query.compile() : query;
  const later: LaterQuery = { ...compiled, later: { rows } };
  await tx.executeQuery(later);
}
