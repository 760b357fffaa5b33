import { createRowNamer } from '../rows/name-row.ts';
import { readRow } from '../rows/read-row.ts';
import type { Cell, Table } from '../table/cell.ts';
import { findHeader } from './find-header.ts';
import { GENERIC } from './formats.ts';

const NOW = Date.parse('2026-11-25T00:00:00+07:00');

/** What the rows of a table say: the way and the amount of each movement, or why it is not taken. */
function read(table: Table): (string | null)[] {
  const header = findHeader(table);
  if (!header) return [null];
  const context = { columns: header.columns, format: GENERIC, accountNumber: '1', now: NOW, nameRow: createRowNamer() };
  return table.slice(header.last + 1).flatMap((row) => {
    const said = readRow(row, context);
    if (said.kind === 'nothing') return [];
    return [said.kind === 'rejected' ? said.reason : `${said.event.direction} ${said.event.amountVnd}`];
  });
}

const day = '24/11/2026';
const both = ['in 25000', 'out 5000'];

it.each<[string, Cell[], Cell, Cell]>([
  ['a sign in a column of its own', ['Ngày giao dịch', 'Số tham chiếu', 'Thay đổi', 'Số tiền', 'Mô tả'], '+', '-'],
  ['a column named by signs alone', ['Ngày giao dịch', 'Số tham chiếu', '+/-', 'Số tiền', 'Mô tả'], '+', "'-"],
  ['letters', ['Date', 'Ref', 'D/C', 'Amount', 'Description'], 'C', 'D'],
  ['letters of a word', ['Ngày giao dịch', 'Số tham chiếu', 'Có/Nợ', 'Số tiền', 'Mô tả'], 'C', 'N'],
  ['a name of both sides', ['Ngày giao dịch', 'Số GD', 'Ghi nợ/Ghi có', 'Số tiền', 'Mô tả'], 'Có', 'Nợ'],
  ['a name of both sides in English', ['Date', 'Ref', 'Credit/Debit', 'Amount', 'Details'], 'Credit', 'Debit'],
  ['a name that says little', ['Ngày', 'Mã GD', 'Loại', 'Số tiền', 'Nội dung'], 'Tiền vào', 'Tiền ra'],
  ['a name that says nothing', ['Date', 'Ref', 'Type', 'Amount', 'Details'], 'CR', 'DR'],
])('never takes money that went out for money that came: %s', (_name, headings, wayIn, wayOut) => {
  expect(
    read([
      headings,
      [day, 'A1', wayIn, '25,000', 'rau'],
      [day, 'A2', wayOut, '5,000', 'phí'],
      ['Tổng', '', '', '20,000'],
    ]),
  ).toEqual(both);
});

it.each<[string, Cell, Cell]>([
  ['kinds of transfers', 'Chuyển khoản', 'Phí'],
  ['nothing', '', ''],
])('reads amounts that have a sign by it, beside a column that only seems to tell the way: %s', (_name, one, other) => {
  const headings = ['Ngày', 'Loại giao dịch', 'Số tiền', 'Nội dung'];
  expect(read([headings, [day, one, '25.000', 'rau'], [day, other, '-5.000', 'phí']])).toEqual(both);
});

it.each(['Số tiền giao dịch', 'Số tiền GD', 'Số tiền', 'Phát sinh trong kỳ'])(
  'reads two columns of money under one name that spans both: %s',
  (spanning) => {
    const rows: Table = [
      [1, day, '', '25,000', '125,000', 'rau'],
      [2, day, '5,000', '', '120,000', 'phí'],
    ];
    for (const [debit, credit] of [
      ['Ghi nợ', 'Ghi có'],
      ['Nợ', 'Có'],
      ['Debit', 'Credit'],
    ])
      expect(
        read([
          ['STT', 'Ngày giao dịch', spanning, '', 'Số dư', 'Nội dung'],
          ['', '', debit!, credit!, '', ''],
          ...rows,
        ]),
      ).toEqual(both);
  },
);

it.each([
  ['Nợ (VND)', 'Có (VND)'],
  ['Ghi nợ (đ)', 'Ghi có (đ)'],
  ['Chi', 'Thu'],
  ['Số tiền chi', 'Số tiền thu'],
  ['Phát sinh giảm', 'Phát sinh tăng'],
  ['Số tiền nợ', 'Số tiền có'],
  ['So tien no', 'So tien co'],
  ['No', 'Co'],
  ['Dr', 'Cr'],
  ['Money out', 'Money in'],
  ['amount_out', 'amount_in'],
])('knows the columns %s and %s', (debit, credit) => {
  const headings = ['Ngày', debit, credit, 'Nội dung'];
  expect(read([headings, [day, '', '25.000', 'rau'], [day, '5.000', '', 'phí']])).toEqual(both);
});

it.each([
  [['account', 'date', 'amount', 'memo', 'reference']],
  [['accountNumber', 'transactionDate', 'transferAmount', 'content', 'referenceCode']],
  [['Account no', 'Timestamp', 'Amount in VND', 'Message', 'Ref no']],
  [['Số tài khoản', 'Ngày diễn ra', 'Giá trị', 'Mô tả', 'Mã tham chiếu']],
])('knows what programs call their columns: %j', (headings) => {
  expect(findHeader([headings, ['1', day, '25000', 'rau', 'A1']])?.columns).toEqual({
    bookedAt: 1,
    amount: 2,
    memo: 3,
    reference: 4,
  });
});

it.each(['Số tiền (ghi nợ/ghi có)', 'Số tiền nợ/có', 'Amount (Debit/Credit)'])(
  'reads signed amounts below “%s”',
  (name) => {
    const headings = ['Ngày', name, 'Nội dung'];
    expect(read([headings, [day, '+25.000', 'rau'], [day, '-5.000', 'phí']])).toEqual(both);
  },
);

it('takes the numbers of rows for no money that went out', () => {
  const headings = ['No', 'Date', 'Amount', 'Balance', 'Description'];
  expect(read([headings, [1, day, 25_000, 125_000, 'rau'], [2, day, -5_000, 120_000, 'phí']])).toEqual(both);
});

it.each(['Thời gian', 'Giờ GD', 'Giờ giao dịch'])('takes the hour from a column of its own: %s', (name) => {
  const table = [
    ['Ngày', name, 'Số tiền', 'Nội dung'],
    [day, '08:05:00', '+25.000', 'rau'],
  ];
  expect(findHeader(table)?.columns).toMatchObject({ bookedAt: 0, time: 1 });
  const whole = [table[0]!, [day, `${day} 08:05:00`, '+25.000', 'rau']];
  expect(read(whole)).toEqual(['in 25000']);
});
