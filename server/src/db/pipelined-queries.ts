import type { CompiledQuery } from 'kysely';
import type { Statement } from './channel.ts';

/** A write whose answer nobody waits for, and how many rows it must change. */
export interface LaterQuery extends CompiledQuery {
  later: { rows: number | null };
}

/** Several reads as one question. */
export interface TogetherQuery extends CompiledQuery {
  together: readonly CompiledQuery[];
}

/** Whether nobody waits for the answer of a statement. */
export function isLater(statement: Statement): statement is LaterQuery {
  return 'later' in statement;
}

/** Whether a statement is several reads. */
export function isTogether(statement: Statement): statement is TogetherQuery {
  return 'together' in statement;
}
