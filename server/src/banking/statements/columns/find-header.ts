import type { ColumnRole } from '@choso/shared/contracts';
import { parseInstant } from '../rows/parse-instant.ts';
import { type Cell, type Table, toText } from '../table/cell.ts';
import { assignRoles } from './assign-roles.ts';
import { settleDirection } from './settle-direction.ts';

/** Where a statement's table begins and which column (from 0) tells what. */
export interface Header {
  /** The first and last row of the headings, from 0; some banks write Vietnamese in one and English in the next. */
  first: number;
  last: number;
  columns: Partial<Record<ColumnRole, number>>;
  /** Every heading, as it stands. */
  names: string[];
}

const ROWS_LOOKED_AT = 40;
const ROWS_LOOKED_AT_BELOW = 200;

/** Find the headings of a statement's table in its first 40 rows; null when no row names a day, money and a memo. */
export function findHeader(table: Table): Header | null {
  let best: Header | null = null;
  for (let first = 0; first < Math.min(table.length, ROWS_LOOKED_AT); first += 1) {
    for (const last of [first, first + 1]) {
      // A movement below the headings is no second row of them.
      if (last > first && table[last]?.some(isFigure)) continue;
      const header = readHeader(table, first, last);
      if (isEnough(header.columns) && countRoles(header) > (best ? countRoles(best) : 0)) best = header;
    }
  }
  return best;
}

function isFigure(cell: Cell): boolean {
  return typeof cell === 'number' || (cell !== null && parseInstant(cell).found);
}

/** Whether columns tell enough to book: a day, money that has a direction, and what the payer wrote. */
function isEnough({ bookedAt, memo, credit, debit, amount }: Header['columns']): boolean {
  const hasMoney = amount !== undefined || (credit !== undefined && debit !== undefined);
  return bookedAt !== undefined && memo !== undefined && hasMoney;
}

function countRoles({ columns, first, last }: Header): number {
  // Two rows must tell more than one of them alone.
  return Object.keys(columns).length - (last - first) * 0.5;
}

/** Read rows of headings: a column's name is what stands above it in all of them; what stands below it is looked at too. */
export function readHeader(table: Table, first: number, last: number): Header {
  const rows = table.slice(first, last + 1);
  const width = Math.max(0, ...rows.map((row) => row.length));
  const names = Array.from({ length: width }, (_, column) =>
    rows
      .map((row) => toText(row[column]))
      .filter((text) => text !== '')
      .join(' '),
  );
  const below = table.slice(last + 1, last + 1 + ROWS_LOOKED_AT_BELOW);
  return { first, last, columns: settleDirection(assignRoles(names, below), below), names };
}
