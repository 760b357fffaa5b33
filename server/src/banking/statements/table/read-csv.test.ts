import fc from 'fast-check';
import { readCsv } from './read-csv.ts';

it.each([
  [
    'a,b\nc,d',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'a;b\r\nc;d\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'a|b,c\nd|e',
    [
      ['a', 'b,c'],
      ['d', 'e'],
    ],
  ],
  [
    'a\tb\rc\td',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    '"a,1","b ""x"""\n"two\nlines",d',
    [
      ['a,1', 'b "x"'],
      ['two\nlines', 'd'],
    ],
  ],
  ['a,b\n\nc,d', [['a', 'b'], [''], ['c', 'd']]],
  [
    'a,b,\n,,',
    [
      ['a', 'b', ''],
      ['', '', ''],
    ],
  ],
  [
    'a,"b\nc,d',
    [
      ['a', '"b'],
      ['c', 'd'],
    ],
  ],
  ['="012",="a,b",="c', [['012', 'a,b', '="c']]],
  ['"=""012""",="a"&B1,=SUM(A1)', [['012', '="a"&B1', '=SUM(A1)']]],
  [
    'a,5" tv\nb,"x"y',
    [
      ['a', '5" tv'],
      ['b', 'xy'],
    ],
  ],
  [
    'sep=;\na;1,5',
    [
      ['sep=', ''],
      ['a', '1,5'],
    ],
  ],
  ['', []],
])('%j', (text, rows) => {
  expect(readCsv(text)).toEqual(rows);
});

it('finds the separator though amounts have commas and memos semicolons', () => {
  const text = 'Ngày;Số tiền;Nội dung\n24/11/2026;1,234,567;rau, cá\n24/11/2026;25,000;gạo';
  expect(readCsv(text)[1]).toEqual(['24/11/2026', '1,234,567', 'rau, cá']);
});

const quote = (field: string) => `"${field.replaceAll('"', '""')}"`;

it('reads back every table that is written as RFC 4180 has it', () => {
  const table = fc
    .integer({ min: 2, max: 5 })
    .chain((width) =>
      fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: width, maxLength: width }), { minLength: 1 }),
    );
  fc.assert(
    fc.property(table, fc.constantFrom(',', ';', '\t'), fc.constantFrom('\n', '\r\n'), (rows, separator, end) => {
      expect(readCsv(rows.map((row) => row.map(quote).join(separator)).join(end))).toEqual(rows);
    }),
  );
});

it('comes to an end with any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('"', ',', ';', '\t', '\r', '\n', 'a') }), (text) => {
      expect(readCsv(text).flat().join('').length).toBeLessThanOrEqual(text.length);
    }),
  );
});
