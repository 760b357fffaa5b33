import { columnRoleSchema, type StatementMapping } from '@choso/shared/contracts';
import type { Table } from '../table/cell.ts';
import { findHeader, type Header, readHeader } from './find-header.ts';
import { foldHeading } from './heading.ts';

/**
 * The columns as somebody named them, by heading or by number from 1; null when one is not there, or they do not suffice
 * to book.
 */
export function applyMapping(table: Table, mapping: StatementMapping): Header | null {
  const header = findNamedHeader(table, mapping);
  if (!header) return null;
  const columns: Header['columns'] = {};
  for (const role of columnRoleSchema.options) {
    const named = mapping[role];
    if (named === undefined) continue;
    const column = typeof named === 'number' ? named - 1 : findColumn(header, named);
    if (column < 0 || column >= header.names.length) return null;
    columns[role] = column;
  }
  const hasMoney = columns.amount !== undefined || (columns.credit !== undefined && columns.debit !== undefined);
  return columns.bookedAt !== undefined && hasMoney ? { ...header, columns } : null;
}

// The row that somebody named, or the one that is recognised, or the first that holds every heading they named.
function findNamedHeader(table: Table, mapping: StatementMapping): Header | null {
  if (mapping.headerRow !== undefined) return readHeader(table, mapping.headerRow - 1, mapping.headerRow - 1);
  const named = columnRoleSchema.options.map((role) => mapping[role]).filter((name) => typeof name === 'string');
  const rows = table.slice(0, 40).map((_, row) => readHeader(table, row, row));
  const recognised = findHeader(table);
  const all = recognised ? [recognised, ...rows] : rows;
  return all.find((header) => named.every((name) => findColumn(header, name) !== -1)) ?? null;
}

function findColumn({ names }: Header, name: string): number {
  const wanted = foldHeading(name);
  return names.findIndex((heading) => foldHeading(heading) === wanted);
}
