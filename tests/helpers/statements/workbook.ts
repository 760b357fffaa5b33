import { type ZipEntry, zip } from './zip.ts';

/** A cell: text, a number, a moment that the workbook keeps as a day's number, a formula, or nothing. */
export type SheetCell = string | number | null | { day: number } | { formula: string; value?: string | number };

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DATE_STYLE = 1;

/** Write a workbook of one sheet, as small as one may be. Source: ECMA-376, SpreadsheetML. */
export function workbook(rows: readonly (readonly SheetCell[])[], more: readonly ZipEntry[] = []): Buffer {
  const sheet = `<worksheet ${MAIN}><sheetData>${rows.map(toRow).join('')}</sheetData></worksheet>`;
  return zip([...frame, { name: 'xl/worksheets/sheet1.xml', content: sheet }, ...more]);
}

const frame: readonly ZipEntry[] = [
  {
    name: '[Content_Types].xml',
    content:
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
  },
  {
    name: '_rels/.rels',
    content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  },
  {
    name: 'xl/workbook.xml',
    content: `<workbook ${MAIN} xmlns:r="${RELATIONS}"><sheets><sheet name="Sao ke" sheetId="1" r:id="r1"/></sheets></workbook>`,
  },
  {
    name: 'xl/_rels/workbook.xml.rels',
    content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
  },
  {
    name: 'xl/styles.xml',
    content: `<styleSheet ${MAIN}><numFmts count="1"><numFmt numFmtId="170" formatCode="dd/mm/yyyy hh:mm:ss"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="170" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  },
];

function toRow(cells: readonly SheetCell[], at: number): string {
  const row = at + 1;
  return `<row r="${row}">${cells.map((cell, column) => toCell(cell, `${String.fromCharCode(65 + column)}${row}`)).join('')}</row>`;
}

function toCell(cell: SheetCell, place: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') return `<c r="${place}" t="inlineStr"><is><t>${escapeXml(cell)}</t></is></c>`;
  if ('day' in cell) return `<c r="${place}" s="${DATE_STYLE}"><v>${toSerial(cell.day)}</v></c>`;
  const { formula, value } = cell;
  const kind = typeof value === 'string' ? ' t="str"' : '';
  return `<c r="${place}"${kind}><f>${escapeXml(formula)}</f>${value === undefined ? '' : `<v>${value}</v>`}</c>`;
}

/** Days since the last day of 1899 on Vietnam's wall clock. */
function toSerial(instant: number): number {
  return (instant + 7 * 3_600_000) / 86_400_000 + 25_569;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
