import fc from 'fast-check';
import { toCsvCell, toCsvLines } from './csv.ts';

/** A strict reader of RFC 4180, another than any that we write for. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text);
    if (!match) throw new Error('not RFC 4180');
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

const entry = {
  seq: 7,
  businessDate: '2026-11-24',
  kind: 'incoming-transfer',
  transactionId: null,
  description: '',
  postings: [
    { ledgerAccount: 'stall-bank', stallId: 'gc-a01', amountVnd: 25_000 },
    { ledgerAccount: 'bill-receipts', stallId: 'gc-a01', amountVnd: -25_000 },
  ],
};

it('keeps numbers as numbers, and writes a line for each posting', () => {
  expect(toCsvLines({ ...entry, description: 'Đủ tiền' })).toBe(
    '7,2026-11-24,incoming-transfer,,stall-bank,gc-a01,25000,Đủ tiền\r\n' +
      '7,2026-11-24,incoming-transfer,,bill-receipts,gc-a01,-25000,Đủ tiền\r\n',
  );
});

it.each([
  '=1+1',
  '+84',
  '-2',
  '@SUM(A1)',
  '\tx',
  '\rx',
  '\nx',
  '\0=1',
  '＝1+1',
  '=HYPERLINK("http://x","y")',
  "=cmd|' /C calc'!A0",
])('makes a text of %j', (formula) => {
  expect(readCsv(`${toCsvCell(formula)}\r\n`)).toEqual([[`'${formula}`]]);
});

it('reads back every text that begins like none, whatever stands in it', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', 'ộ') }),
      (one, other) => {
        const description = `x${one}${other}`;
        const rows = readCsv(toCsvLines({ ...entry, description }));
        expect(rows.map((row) => row[7])).toEqual([description, description]);
        expect(rows.map((row) => Number(row[6]))).toEqual([25_000, -25_000]);
      },
    ),
  );
});
