/** Somebody else moved the row first; the transaction is rolled back and tried again from its beginning. */
export class RaceLost extends Error {
  override name = 'RaceLost';
  /** What is left of an error that went from one thread to another. */
  readonly code = 'RACE_LOST';
}

/** Whether an engine refused a write because a unique key is taken. */
export function isDuplicateKey(error: unknown): boolean {
  const { code = '' } = error as { code?: string };
  return code === 'ER_DUP_ENTRY' || code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY';
}
