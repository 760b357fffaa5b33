import type { ColumnRole } from '@choso/shared/contracts';
import { parseInstant } from '../rows/parse-instant.ts';
import { type Cell, type Table, toText } from '../table/cell.ts';
import { COLUMN_NAMES } from './column-names.ts';
import { foldHeading, rateHeading } from './heading.ts';

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
const ROLES = Object.keys(COLUMN_NAMES) as ColumnRole[];

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

/** Read rows of headings: a column's name is what stands above it in all of them. */
export function readHeader(table: Table, first: number, last: number): Header {
  const rows = table.slice(first, last + 1);
  const width = Math.max(0, ...rows.map((row) => row.length));
  const names = Array.from({ length: width }, (_, column) =>
    rows
      .map((row) => toText(row[column]))
      .filter((text) => text !== '')
      .join(' '),
  );
  return { first, last, columns: assignRoles(names), names };
}

// The surest pair of a role and a column first; each is taken once.
function assignRoles(names: readonly string[]): Header['columns'] {
  const pairs = names.flatMap((name, column) => {
    const heading = foldHeading(name);
    // No bank's heading is a sentence; one that is holds all words there are.
    if (heading === '' || heading.length > 80) return [];
    return ROLES.map((role) => ({ role, column, rate: rateHeading(heading, COLUMN_NAMES[role]) }));
  });
  const columns: Header['columns'] = {};
  const taken = new Set<number>();
  for (const { role, column, rate } of pairs.sort((one, other) => other.rate - one.rate)) {
    if (rate === 0 || columns[role] !== undefined || taken.has(column)) continue;
    columns[role] = column;
    taken.add(column);
  }
  return columns;
}
