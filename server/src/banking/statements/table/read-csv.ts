import type { Table } from './cell.ts';

const SEPARATORS = [',', ';', '\t', '|'] as const;
const LINES_LOOKED_AT = 60;
const MARKED = /^="([^"\r\n]*)"$/;

/**
 * Read separated values. Source: RFC 4180, with the separators that spreadsheets really write.
 *
 * Quotes inside a field that does not begin with one are text, and so is a quote that is never closed: a payer may have
 * typed it, and no row after it may be lost. `="0123"` is how a spreadsheet is told to leave figures as text.
 */
export function readCsv(text: string): Table {
  const separator = findSeparator(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const { field, end } = readField(text, at, separator);
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

function readField(text: string, from: number, separator: string): Field {
  if (text[from] === '"') {
    const quoted = readQuoted(text, from, separator);
    return quoted
      ? { ...quoted, field: MARKED.exec(quoted.field)?.[1] ?? quoted.field }
      : readBare(text, from, separator);
  }
  const bare = readBare(text, from, separator);
  // Figures have separators too.
  const end = text.startsWith('="', from) ? text.indexOf('"', from + 2) + 1 : 0;
  const isMarked = end > 0 && [separator, '\r', '\n', undefined].includes(text[end]);
  const inner = isMarked ? MARKED.exec(text.slice(from, end))?.[1] : undefined;
  return inner === undefined ? bare : { field: inner, end };
}

function readBare(text: string, from: number, separator: string): Field {
  let end = from;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { field: text.slice(from, end), end };
}

/** Null when the quote is never closed. */
function readQuoted(text: string, from: number, separator: string): Field | null {
  let field = '';
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return null;
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
