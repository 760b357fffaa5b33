import { parseAmount } from '../rows/parse-amount.ts';
import { parseInstant } from '../rows/parse-instant.ts';
import { readWay } from '../rows/read-way.ts';
import { type Cell, type Table, toText } from '../table/cell.ts';
import type { Columns } from './assign-roles.ts';

/**
 * Settle which column says the way that money of one column went, by what stands in the rows below the headings.
 *
 * Banks call it in many ways ("Thay đổi", "+/-", "Loại"); in it stands such a word beside every amount, and nothing else.
 * One that is only called so, of a table whose amounts have signs, is none.
 */
export function settleDirection(columns: Columns, below: Table): Columns {
  const { amount, direction, ...others } = columns;
  const { bookedAt } = others;
  if (amount === undefined || bookedAt === undefined) return columns;
  const movements = below.filter((row) => isDay(row[bookedAt]) && parseAmount(row[amount]).kind === 'amount');
  const named = direction === undefined ? columns : { ...others, amount, direction };
  if (direction !== undefined && saysWays(movements, direction)) return named;
  const taken = new Set(Object.values(columns));
  const width = Math.max(0, ...movements.map((row) => row.length));
  const found = Array.from({ length: width }, (_, column) => column).find(
    (column) => !taken.has(column) && saysWays(movements, column),
  );
  if (found !== undefined) return { ...named, direction: found };
  return movements.some((row) => isTakenAway(row[amount])) ? { ...others, amount } : named;
}

function isDay(cell: Cell | undefined): boolean {
  return typeof cell === 'number' || parseInstant(toText(cell)).found;
}

function saysWays(movements: Table, column: number): boolean {
  return movements.length > 0 && movements.every((row) => readWay(toText(row[column])) !== null);
}

function isTakenAway(cell: Cell | undefined): boolean {
  const parsed = parseAmount(cell);
  return parsed.kind === 'amount' && parsed.sign === '-';
}
