import type { Table } from './cell.ts';

const SEPARATORS = [',', ';', '\t'] as const;
const LINES_LOOKED_AT = 60;

/**
 * Read separated values. Source: RFC 4180, with the separators that spreadsheets really write.
 *
 * Quotes inside a field that does not begin with one are text. A quote that is never closed takes the rest of the file
 * as its field, as every spreadsheet reads it.
 */
export function readCsv(text: string): Table {
  const separator = findSeparator(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const { field, end } = text[at] === '"' ? readQuoted(text, at, separator) : readBare(text, at, separator);
    row.push(field);
    const next = text[end];
    if (next === separator) {
      at = end + 1;
      if (at === text.length) row.push('');
      else continue;
    }
    rows.push(row);
    row = [];
    at = next === '\r' && text[end + 1] === '\n' ? end + 2 : Math.max(end + 1, at);
  }
  return rows;
}

interface Field {
  field: string;
  /** Where the separator or the line's end stands. */
  end: number;
}

function readBare(text: string, from: number, separator: string): Field {
  let end = from;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { field: text.slice(from, end), end };
}

function readQuoted(text: string, from: number, separator: string): Field {
  let field = '';
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return { field: field + text.slice(at), end: text.length };
    field += text.slice(at, quote);
    if (text[quote + 1] !== '"') {
      // Some exports write `"text"more`; what follows the quote belongs to the field.
      const rest = readBare(text, quote + 1, separator);
      return { field: field + rest.field, end: rest.end };
    }
    field += '"';
    at = quote + 2;
  }
}

// The separator that most lines agree on: amounts have commas and memos have semicolons, but not equally many a line.
function findSeparator(text: string): string {
  const named = /^sep=(.)\r?\n/.exec(text)?.[1];
  if (named) return named;
  const lines = text
    .slice(0, 100_000)
    .split(/\r?\n|\r/, LINES_LOOKED_AT)
    .map((line) => line.replace(/"[^"]*"/g, ''));
  const scores = SEPARATORS.map((separator) => {
    const counts = lines.map((line) => line.split(separator).length - 1).filter((count) => count > 0);
    const commonest = Math.max(0, ...counts);
    return counts.filter((count) => count === commonest).length * commonest;
  });
  return SEPARATORS[scores.indexOf(Math.max(...scores))] ?? ',';
}
