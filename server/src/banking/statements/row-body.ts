import type { StatementRow } from './read-statement.ts';

/** A row as a delivery keeps it: the import that brought it, where it stands in the file, and its cells verbatim. */
export function toBody(importId: string, { row, cells }: StatementRow): string {
  return JSON.stringify({ statement: importId, row, cells });
}

/** How the bodies of one import begin; ids hold nothing that a pattern would read. */
export function toBodyPattern(importId: string): string {
  return `{"statement":"${importId}",%`;
}

/** The row, from 1, of a kept body, and its cells. */
export function readBody(body: string): Pick<StatementRow, 'row' | 'cells'> {
  return JSON.parse(body) as Pick<StatementRow, 'row' | 'cells'>;
}
