import type { Table } from './cell.ts';
import { decodeText } from './decode-text.ts';
import { readCsv } from './read-csv.ts';
import { readWorkbook } from './read-workbook.ts';
import { expectSeparatedValues, isWorkbook } from './sniff-file.ts';

/** The tables of a file: one for separated values, one per sheet for a workbook. Throws what its readers throw. */
export async function readTables(bytes: Buffer): Promise<Table[]> {
  if (isWorkbook(bytes)) return readWorkbook(bytes);
  const text = decodeText(bytes);
  expectSeparatedValues(text);
  return [readCsv(text)];
}
