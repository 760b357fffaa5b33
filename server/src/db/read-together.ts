import type { Compilable } from 'kysely';
import type { Tx } from './in-transaction.ts';
import type { TogetherQuery } from './pipelined-queries.ts';

/** Reads that do not depend on each other. */
export type Questions = readonly Compilable<unknown>[];

/** What some reads find, in their order. */
export type Rows<Asked extends Questions> = {
  [At in keyof Asked]: Asked[At] extends Compilable<infer Row> ? Row[] : never;
};

/** Put reads that do not depend on each other as one question: one way to the engine and back for all of them. */
export async function readTogether<Asked extends Questions>(tx: Tx, ...queries: Asked): Promise<Rows<Asked>> {
  const together = queries.map((query) => query.compile());
  const question: TogetherQuery = { ...together[0]!, together };
  const { rows } = await tx.executeQuery(question);
  return rows as Rows<Asked>;
}
