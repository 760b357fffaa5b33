import type { ColumnRole, StatementMapping, StatementPreviewView } from '@choso/shared/contracts';

/** Which column (from 1) tells what, and in which row (from 1) the columns' names stand. */
export interface ColumnChoice {
  headerRow: number;
  columns: Partial<Record<ColumnRole, number>>;
}

/** What is wrong with a choice of columns. */
export type ColumnFault = 'day' | 'money' | 'twice';

/** In the order in which they are asked for. */
export const ROLES: readonly ColumnRole[] = [
  'bookedAt',
  'credit',
  'debit',
  'amount',
  'direction',
  'memo',
  'reference',
  'time',
  'balance',
];

/** The choice to begin with: how the file is read, or for one that is not recognised the row that looks like headings. */
export function startFrom({ headerRow, columns, mapping, firstRows }: StatementPreviewView): ColumnChoice {
  const chosen = Object.entries(mapping).flatMap(([role, name]): [string, number][] => {
    const at = columns.indexOf(name);
    return at === -1 ? [] : [[role, at + 1]];
  });
  return { headerRow: headerRow ?? fullestRow(firstRows), columns: Object.fromEntries(chosen) };
}

/** What a choice still lacks; null when a statement can be read by it. */
export function faultOf({ columns }: ColumnChoice): ColumnFault | null {
  const { bookedAt, amount, credit, debit } = columns;
  if (bookedAt === undefined) return 'day';
  if (amount === undefined && (credit === undefined || debit === undefined)) return 'money';
  const taken = Object.values(columns);
  return new Set(taken).size === taken.length ? null : 'twice';
}

/** A choice as the server takes it. A recognised header may be two rows high, so it is named only when it was changed. */
export function toMapping({ headerRow, columns }: ColumnChoice, preview: StatementPreviewView): StatementMapping {
  return headerRow === preview.headerRow ? columns : { headerRow, ...columns };
}

/** How a spreadsheet calls a column, from 1: A, B, … Z, AA. */
export function letterOf(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  const last = String.fromCharCode(65 + ((column - 1) % 26));
  return rest === 0 ? last : letterOf(rest) + last;
}

function fullestRow(rows: readonly (readonly string[])[]): number {
  const counts = rows.map((row) => row.filter((cell) => cell !== '').length);
  return Math.max(1, counts.indexOf(Math.max(0, ...counts)) + 1);
}
