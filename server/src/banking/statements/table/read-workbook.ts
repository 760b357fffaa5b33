import readXlsxFile from 'read-excel-file/universal';
import { StatementRefused } from '../refusal.ts';
import type { Cell, Table } from './cell.ts';
import { checkTruth } from './check-archive.ts';

const MOST_ROWS = 100_000;

/**
 * Read every sheet of a workbook whose table of contents was checked. Formulas are not worked out: a cell is what the
 * bank's program last wrote in it, and a formula without a written value is an empty cell.
 *
 * Throws `statement/broken-workbook` and `statement/too-heavy`.
 */
export async function readWorkbook(bytes: Buffer): Promise<Table[]> {
  await checkTruth(bytes);
  // Of the reader's ways in this is the one that unpacks by the table of contents, which is what was checked.
  const sheets = await readXlsxFile(new Uint8Array(bytes).buffer).catch((error: unknown) => {
    throw new StatementRefused('statement/broken-workbook', String(error));
  });
  if (sheets.some(({ data }) => data.length > MOST_ROWS)) throw new StatementRefused('statement/too-heavy');
  return sheets.map(({ data }) => data.map((row) => row.map(toCell)));
}

function toCell(value: unknown): Cell {
  if (value instanceof Date) return toStamp(value);
  if (typeof value === 'string') return value.normalize('NFC');
  if (typeof value === 'number') return value;
  return value === null || value === undefined ? null : String(value);
}

// A workbook keeps wall clocks as fractions of a day; they come as UTC and a hair beside the second. An hour without a day
// is one of the day before its first.
function toStamp(value: Date): Cell {
  if (Number.isNaN(value.getTime())) return null;
  const [day = '', clock = ''] = new Date(Math.round(value.getTime() / 1000) * 1000).toISOString().split(/T|\./);
  return day < '1900-01-01' ? clock : `${day} ${clock}`;
}
