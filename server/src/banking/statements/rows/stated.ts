import type { Header } from '../columns/find-header.ts';
import { foldHeading } from '../columns/heading.ts';
import { type Cell, type Table, toText } from '../table/cell.ts';
import { parseAmount } from './parse-amount.ts';
import { isMovement, isTotal } from './read-row.ts';

/** What a statement says of itself beside its movements; null where it is silent. Amounts are whole đồng. */
export interface Stated {
  inVnd: number | null;
  outVnd: number | null;
  openingVnd: number | null;
  closingVnd: number | null;
}

const SUM = /\b(tong|cong|total)\b/;
const LABELS: readonly (readonly [keyof Stated, (label: string) => boolean])[] = [
  ['inVnd', (label) => SUM.test(label) && /ghi co|phat sinh co|ps co|tien vao|gui vao|credit/.test(label)],
  ['outVnd', (label) => SUM.test(label) && /ghi no|phat sinh no|ps no|tien ra|rut ra|debit/.test(label)],
  ['openingVnd', (label) => /so du dau|du dau ky|opening balance|beginning balance/.test(label)],
  ['closingVnd', (label) => /so du cuoi|du cuoi ky|closing balance|ending balance/.test(label)],
];
// "Tổng số giao dịch ghi có: 12" counts movements, not money.
const COUNTS = /so giao dich|so gd|so luong|so lan|so mon|so but toan|number of|no of|\btransactions\b|\bcount\b/;

/**
 * Read what the rows around and among the movements state. A statement that states two different sums is silent.
 *
 * A movement states nothing: what stands in its memo, its payer wrote.
 */
export function readStated(table: Table, { first, last, columns }: Header): Stated {
  const found: Record<keyof Stated, Set<number>> = {
    inVnd: new Set(),
    outVnd: new Set(),
    openingVnd: new Set(),
    closingVnd: new Set(),
  };
  table.forEach((row, at) => {
    if ((at >= first && at <= last) || (at > last && isMovement(row, columns))) return;
    const labelled = readLabels(row);
    for (const [what, amount] of labelled) found[what].add(amount);
    if (at <= last || !isTotal(row)) return;
    for (const [what, amount] of readColumns(row, columns, labelled.length > 0)) found[what].add(amount);
  });
  const one = (amounts: Set<number>) => (amounts.size === 1 ? ([...amounts][0] ?? null) : null);
  return {
    inVnd: one(found.inVnd),
    outVnd: one(found.outVnd),
    openingVnd: one(found.openingVnd),
    closingVnd: one(found.closingVnd),
  };
}

type Found = [keyof Stated, number][];

// A label with its amount behind a colon, or in the next cell that holds anything.
function readLabels(row: readonly Cell[]): Found {
  return row.flatMap((cell, at): Found => {
    if (typeof cell !== 'string' || cell.length > 120) return [];
    const [, words = cell, behind = ''] = /^(.*?)(?::\s*(.*))?$/su.exec(cell) ?? [];
    const label = foldHeading(words);
    const what = LABELS.find(([, fits]) => fits(label))?.[0];
    if (!what || COUNTS.test(label)) return [];
    const amount = readSum(behind.trim() === '' ? row.slice(at + 1).find((next) => toText(next) !== '') : behind);
    return amount === null ? [] : [[what, amount]];
  });
}

/** A row of totals inside the table has its amounts in the columns they are of. */
function readColumns(row: readonly Cell[], columns: Header['columns'], isLabelled: boolean): Found {
  const label = foldHeading(row.map((cell) => (typeof cell === 'string' ? toText(cell) : '')).join(' '));
  if (isLabelled || COUNTS.test(label) || !SUM.test(label) || /\bso du\b|balance/.test(label)) return [];
  const found: Found = [];
  for (const [what, role] of [
    ['inVnd', 'credit'],
    ['outVnd', 'debit'],
  ] as const) {
    const amount = readSum(row[columns[role] ?? -1]);
    if (amount !== null) found.push([what, amount]);
  }
  return found;
}

function readSum(cell: Cell | undefined): number | null {
  if (typeof cell !== 'number' && !/\d/.test(toText(cell))) return null;
  const parsed = parseAmount(cell);
  if (parsed.kind === 'bad') return null;
  return parsed.kind === 'none' ? 0 : parsed.sign === '-' ? -parsed.vnd : parsed.vnd;
}
