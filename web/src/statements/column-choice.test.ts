import type { StatementPreviewView } from '@choso/shared/contracts';
import { type ColumnChoice, faultOf, letterOf, startFrom, toMapping } from './column-choice.ts';

const preview = (told: Partial<StatementPreviewView>) =>
  ({ headerRow: null, columns: [], mapping: {}, firstRows: [], ...told }) as unknown as StatementPreviewView;
const choice = (columns: ColumnChoice['columns'], headerRow = 1): ColumnChoice => ({ headerRow, columns });

it('begins with what was recognised, and for an unknown file with its fullest row', () => {
  const recognised = preview({
    headerRow: 3,
    columns: ['Ngày', 'Nội dung', 'Có'],
    mapping: { bookedAt: 'Ngày', credit: 'Có' },
  });
  expect(startFrom(recognised)).toEqual({ headerRow: 3, columns: { bookedAt: 1, credit: 3 } });
  const unknown = preview({
    firstRows: [
      ['Sao kê', ''],
      ['Một', 'Hai'],
      ['1', '2'],
    ],
  });
  expect(startFrom(unknown)).toEqual({ headerRow: 2, columns: {} });
  expect(startFrom(preview({}))).toEqual({ headerRow: 1, columns: {} });
});

it.each([
  ['no day', choice({ amount: 1 }), 'day'],
  ['no money', choice({ bookedAt: 1, memo: 2 }), 'money'],
  ['money in alone', choice({ bookedAt: 1, credit: 2 }), 'money'],
  ['one column twice', choice({ bookedAt: 1, amount: 2, memo: 2 }), 'twice'],
  ['one amount', choice({ bookedAt: 1, amount: 2 }), null],
  ['money in and out', choice({ bookedAt: 1, credit: 2, debit: 3, memo: 4 }), null],
])('judges a choice with %s', (_name, chosen, fault) => {
  expect(faultOf(chosen)).toBe(fault);
});

it('names the row of headings only when it is another than the recognised one', () => {
  const known = preview({ headerRow: 3 });
  expect(toMapping(choice({ bookedAt: 1 }, 3), known)).toEqual({ bookedAt: 1 });
  expect(toMapping(choice({ bookedAt: 1 }, 4), known)).toEqual({ headerRow: 4, bookedAt: 1 });
  expect(toMapping(choice({ bookedAt: 1 }, 1), preview({}))).toEqual({ headerRow: 1, bookedAt: 1 });
});

it.each([
  [1, 'A'],
  [26, 'Z'],
  [27, 'AA'],
  [52, 'AZ'],
  [53, 'BA'],
])('calls column %i %s', (column, letter) => {
  expect(letterOf(column)).toBe(letter);
});
