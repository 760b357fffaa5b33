import type { Compilable } from 'kysely';
import type { Tx } from './in-transaction.ts';
import type { TogetherQuery } from './pipelined-queries.ts';

type Rows<Queries extends readonly Compilable<unknown>[]> = {
  [At in keyof Queries]: Queries[At] extends Compilable<infer Row> ? Row[] : never;
};

/** Put reads that do not depend on each other as one question: one way to the engine and back for all of them. */
export async function readTogether<Queries extends readonly Compilable<unknown>[]>(
  tx: Tx,
  ...queries: Queries
): Promise<Rows<Queries>> {
  const together = queries.map((query) => query.compile());
  const question: TogetherQuery = { ...together[0]!, together };
  const { rows } = await tx.executeQuery(question);
  return rows as Rows<Queries>;
}
