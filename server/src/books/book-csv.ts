import { toCsvCell } from '../ledger/index.ts';
import { ACTIVITY_NAMES } from './draw-book.ts';
import type { BookS1a, BookS2a } from './tax-books.ts';

// Without the mark a spreadsheet takes the file for the alphabet of its own country.
const BYTE_ORDER_MARK = '\uFEFF';
const END = '\r\n';

/** A book as a table for spreadsheets: UTF-8 with its mark, RFC 4180, amounts as plain numbers, no text that is a formula. */
export function toBookCsv(rows: readonly (readonly (string | number | null)[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => row.map(toCsvCell).join(',') + END).join('');
}

/** The rows of form S1a-HKD with their headings. */
export function rowsOfS1a({ rows, totalVnd }: BookS1a): (string | number | null)[][] {
  return [
    ['Ngày tháng', 'Diễn giải', 'Số tiền'],
    ...rows.map(({ date, description, amountVnd }) => [date, description, amountVnd]),
    ['', 'Tổng cộng', totalVnd],
  ];
}

/** The rows of form S2a-HKD with their headings; the tax is an estimate and says so. */
export function rowsOfS2a({ groups, totalVnd, vatVnd, incomeTaxVnd }: BookS2a): (string | number | null)[][] {
  return [
    ['Hoạt động', 'Số hiệu', 'Ngày tháng', 'Diễn giải', 'Số tiền'],
    ...groups.flatMap((group) => {
      const name = ACTIVITY_NAMES[group.activity];
      return [
        ...group.rows.map((row) => [name, row.voucher, row.date, row.description, row.amountVnd]),
        [name, '', '', 'Cộng', group.totalVnd],
        [name, '', '', 'Thuế GTGT (ước tính)', group.vatVnd],
        [name, '', '', 'Thuế TNCN (ước tính)', group.incomeTaxVnd],
      ];
    }),
    ['', '', '', 'Tổng doanh thu', totalVnd],
    ['', '', '', 'Tổng thuế GTGT (ước tính)', vatVnd],
    ['', '', '', 'Tổng thuế TNCN (ước tính)', incomeTaxVnd],
  ];
}
