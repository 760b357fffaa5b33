import type { QueryResult } from 'kysely';

/** One statement as the query builder made it. */
export interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** One statement for many rows: its text is for one of them, `rows` holds the parameters of each. */
export interface ManyStatement extends Statement {
  readonly rows: readonly (readonly unknown[])[];
}

/** Whether a statement is for many rows. */
export function isMany(statement: Statement): statement is ManyStatement {
  return 'rows' in statement;
}

export type Answer = QueryResult<unknown>;

/** One conversation with an engine; a transaction is held in one. */
export interface Channel {
  /**
   * Run statements in their order; the first that fails is thrown. Neighbours are one question, of which nothing after a
   * failure is run; a statement for many rows is a question of its own. A question is run whatever came of those before
   * it, also when it was asked before they were answered.
   */
  run(statements: readonly Statement[]): Promise<Answer[]>;
  /** Whether the engine works while this thread goes on. */
  worksBeside: boolean;
  release(): void;
}

/** An engine that holds conversations. */
export interface Engine {
  openChannel(): Promise<Channel>;
  close(): Promise<void>;
}

/** Whether a statement only reads. */
export function isReading({ sql }: Statement): boolean {
  return /^\s*select\b/i.test(sql);
}
