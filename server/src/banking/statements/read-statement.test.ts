import type { StatementMapping } from '@choso/shared/contracts';
import fc from 'fast-check';
import { ACCOUNT, BANK_TABLES, MEMO } from './fixtures/bank-tables.ts';
import { readStatement } from './read-statement.ts';
import type { Cell, Table } from './table/cell.ts';

const NOW = Date.parse('2026-11-25T00:00:00+07:00');
const at = (clock: string) => Date.parse(`2026-11-24T${clock}+07:00`);
const read = (table: Table, changed: { accountNumber?: string; mapping?: StatementMapping } = {}) =>
  readStatement([table], { now: NOW, accountNumber: null, mapping: null, ...changed });

describe.each(BANK_TABLES.map((one, at) => [`${one.format} ${at}`, one] as const))('%s', (_name, bank) => {
  const { format, table, references, statesTotals, hasClock } = bank;

  it('tells a credit and a debit of its account', () => {
    // A workbook that takes an account for a figure drops its zero; whoever imports says which account it is.
    const statement = read(table, { accountNumber: ACCOUNT });
    expect(statement).toMatchObject({ format, accountNumber: ACCOUNT, problem: null, rejected: [] });
    expect(statement).toMatchObject({ inVnd: 25_000, outVnd: 5_000 });
    const [credit, debit] = statement.rows.map(({ event }) => event);
    expect(credit).toMatchObject({
      direction: 'in',
      amountVnd: 25_000,
      accountNumber: ACCOUNT,
      memo: expect.stringContaining(MEMO),
      bankReference: references[0],
      bookedAt: hasClock ? at('08:05:00') : at('00:00:00'),
      isTest: false,
    });
    expect(debit).toMatchObject({ direction: 'out', amountVnd: 5_000, bankReference: references[1] });
  });

  it('finds its account by itself', () => {
    expect(Number(read(table).accountNumber)).toBe(Number(ACCOUNT));
  });

  it('is the same without diacritics, and after forty rows it is not looked for', () => {
    const bare = (cell: Cell) =>
      typeof cell === 'string'
        ? cell
            .normalize('NFD')
            .replace(/\p{Mn}/gu, '')
            .replace(/đ/g, 'd')
            .replace(/Đ/g, 'D')
        : cell;
    const events = (one: Table) => read(one, { accountNumber: ACCOUNT }).rows.map(({ event }) => event);
    expect(events(table.map((row) => row.map(bare)))).toEqual(events(table));
    const late = [...Array.from({ length: 40 }, () => ['']), ...table];
    expect(read(late)).toMatchObject({ format: null, problem: { code: 'statement/unknown-format' } });
  });

  it('is refused whole when a row is lost and it states its sums', () => {
    const lost = table.filter((row) => !row.some((cell) => String(cell).startsWith('phi ')));
    const code = read(lost, { accountNumber: ACCOUNT }).problem?.code ?? null;
    expect(code).toBe(statesTotals ? 'statement/totals-differ' : null);
  });
});

const HEADINGS = ['Ngày giao dịch', 'Nội dung', 'Ghi nợ', 'Ghi có'];
const withRows = (...rows: Cell[][]) => read([HEADINGS, ...rows], { accountNumber: ACCOUNT });

it.each([
  [['24/11/2026', 'rau', '', 'hai mươi'], 'số tiền “hai mươi” không đọc được'],
  [['24/11/2026', 'rau', '', '12,5'], 'số tiền “12,5” không đọc được'],
  [['24/11/2026', 'rau', '5.000', '5.000'], 'vừa ghi nợ vừa ghi có'],
  [['24/11/2026', 'rau', '', ''], 'không có số tiền'],
  [['24/11/2026', 'rau', '', '-5.000'], 'số tiền ghi có mang dấu trừ'],
  [['31/02/2026', 'rau', '', '5.000'], 'ngày giờ “31/02/2026” không có thật'],
  [['24/12/2026', 'rau', '', '5.000'], 'thời điểm giao dịch ở tương lai'],
  [['24/11/1926', 'rau', '', '5.000'], 'thời điểm giao dịch quá xa trong quá khứ'],
  [['', 'rau', '', '5.000'], 'thiếu ngày giao dịch'],
  [
    ['24/11/26', 'rau', '', '5.000'],
    'không đọc được ngày “24/11/26”; cần đủ ngày, tháng, năm bốn chữ số, như 24/11/2026',
  ],
  [['24/11/2026', 'x'.repeat(4001), '', '5.000'], 'nội dung dài quá 4.000 ký tự'],
])('does not take the row %j, and says why and where', (row, reason) => {
  const statement = withRows(['24/11/2026', 'gạo', '', '7.000'], row, ['24/11/2026', 'cá', '', '9.000']);
  expect(statement.rejected).toMatchObject([{ row: 3, reason }]);
  expect(statement.rows.map(({ row: at, event }) => [at, event.amountVnd])).toEqual([
    [2, 7_000],
    [4, 9_000],
  ]);
});

it('passes over blank rows, repeated headings, notes and signatures', () => {
  const statement = withRows(
    ['24/11/2026', 'gạo', '', '7.000'],
    [],
    HEADINGS,
    ['Trang 2/2'],
    ['25/11/2026', 'cá', '', '9.000'],
    ['Hải Phòng, ngày 25 tháng 11 năm 2026'],
    ['', 'Người lập bảng', '', 'Kiểm soát'],
  );
  expect(statement.rows).toHaveLength(2);
  expect(statement.rejected.map(({ reason }) => reason)).toEqual([]);
});

it.each([46_350.25, '46350.25'])('reads a day that a workbook keeps as a number: %j', (day) => {
  const [row] = withRows([day, 'rau', null, 5_000]).rows;
  expect(row?.event.bookedAt).toBe(Date.parse('2026-11-24T06:00:00+07:00'));
});

it('takes the columns that somebody names, by heading or by number', () => {
  const table = [
    ['Cột A', 'Cột B', 'Cột C'],
    ['24/11/2026', '25.000', 'rau'],
  ];
  const byName = { bookedAt: 'cot a', amount: 'Cột B', memo: 'Cột C' };
  const byNumber = { headerRow: 1, bookedAt: 1, amount: 2, memo: 3 };
  for (const mapping of [byName, byNumber]) {
    const { rows, mapping: used, format } = read(table, { accountNumber: ACCOUNT, mapping });
    expect(rows.map(({ event }) => [event.direction, event.amountVnd, event.memo])).toEqual([['in', 25_000, 'rau']]);
    expect({ used, format }).toEqual({
      used: { bookedAt: 'Cột A', amount: 'Cột B', memo: 'Cột C' },
      format: 'generic',
    });
  }
});

it.each([
  ['a heading that is not there', { bookedAt: 'Cột X', amount: 'Cột B' }],
  ['a column that is not there', { headerRow: 1, bookedAt: 1, amount: 9 }],
  ['a row that is not there', { headerRow: 99, bookedAt: 1, amount: 2 }],
  ['no money', { headerRow: 1, bookedAt: 1, memo: 3 }],
  ['half of the money', { headerRow: 1, bookedAt: 1, credit: 2 }],
])('refuses names that do not fit: %s', (_name, mapping) => {
  expect(() =>
    read(
      [
        ['Cột A', 'Cột B', 'Cột C'],
        ['24/11/2026', '25.000', 'rau'],
      ],
      { mapping },
    ),
  ).toThrow(expect.objectContaining({ code: 'statement/unknown-format' }));
});

it.each([
  ['Ghi có', 'in'],
  ['C', 'in'],
  ['+', 'in'],
  ['Debit', 'out'],
  ['Ghi nợ', 'out'],
  ['D', 'out'],
])('takes the way the money went from the word “%s”', (word, direction) => {
  const table = [
    ['Ngày giao dịch', 'Số tiền', 'Nợ/Có', 'Nội dung'],
    ['24/11/2026', '5.000', word, 'rau'],
  ];
  expect(read(table, { accountNumber: ACCOUNT }).rows[0]?.event.direction).toBe(direction);
});

it('does not guess the way the money went', () => {
  const table = [
    ['Ngày giao dịch', 'Số tiền', 'Nợ/Có', 'Nội dung'],
    ['24/11/2026', '5.000', 'NAPAS', 'rau'],
  ];
  expect(read(table).rejected).toEqual([
    {
      row: 2,
      reason: 'không rõ “NAPAS” là tiền vào hay tiền ra',
      cells: ['24/11/2026', '5.000', 'NAPAS', 'rau'],
    },
  ]);
});

it.each([
  [[['Số tài khoản: 9876543210']], 'statement/other-account', { accountNumber: ACCOUNT }],
  [[['Số tài khoản: ******6789']], 'statement/account-missing', {}],
  [[['Tài khoản đối ứng: 9876543210']], 'statement/account-missing', {}],
  [[['Số tài khoản: 9876543210'], ['Loại tiền: USD']], 'statement/other-currency', {}],
])('refuses a statement below %j: %s', (preamble, code, said) => {
  expect(read([...preamble, HEADINGS, ['24/11/2026', 'rau', '', '5.000']], said).problem?.code).toBe(code);
});

it.each([
  [['Tổng phát sinh có: 25.000 VND'], null],
  [['Tổng phát sinh có', '', '26.000'], 'credits: stated 26000, read 25000'],
  [['Tổng ghi nợ: 1'], 'debits: stated 1, read 5000'],
  [['Tổng số giao dịch ghi có: 12'], null],
  [['Tổng số GD ghi có: 12', 'Tổng số lần ghi nợ: 3'], null],
  [['Total credit transactions: 12'], null],
  [['Total debit count', '3'], null],
  [['Số dư đầu kỳ: 100.000', 'Số dư cuối kỳ: 120.000'], null],
  [['Số dư đầu kỳ: 100.000', 'Số dư cuối kỳ: 121.000'], 'closing balance: stated 121000, reached 120000'],
  [['Số dư cuối kỳ: 121.000'], null],
])('%j stated above 25.000 in and 5.000 out: %j', (stated, problem) => {
  const rows = [
    ['24/11/2026', 'rau', '', '25.000'],
    ['24/11/2026', 'phí', '5.000', ''],
  ];
  expect(read([stated, HEADINGS, ...rows], { accountNumber: ACCOUNT }).problem?.detail ?? null).toBe(problem);
});

it.each(['Tổng phát sinh có: 1', 'tong tien vao: 1', 'so du dau ky: 7 so du cuoi ky: 9', 'Tổng ghi nợ: 9'])(
  'is not kept from being imported by a payer who writes “%s”',
  (memo) => {
    const statement = withRows(['24/11/2026', memo, '', '25.000'], ['24/11/2026', 'so du dau ky: 8', '', '5.000']);
    expect(statement).toMatchObject({ inVnd: 30_000, problem: null, rejected: [] });
  },
);

it('takes a payer whose name begins like a sum for a payer, wherever the memo stands', () => {
  const table = [
    ['Nội dung', 'Ghi nợ', 'Ghi có', 'Ngày giao dịch'],
    ['CONG TY ABC tra tien rau', '', '25.000', '24/11/2026'],
    ['ca', '', '5.000', '24/11/2026'],
  ];
  expect(read(table, { accountNumber: ACCOUNT })).toMatchObject({ inVnd: 30_000, problem: null });
});

it('takes the sum of a day for no movement, though a day stands in it', () => {
  const statement = withRows(['24/11/2026', 'rau', '', '25.000'], ['Cộng ngày 24/11/2026', '', '', '25.000']);
  expect(statement).toMatchObject({ inVnd: 25_000, problem: null, rejected: [] });
});

it('takes the balance of a day for no movement, and the numbers of columns neither', () => {
  const table = [
    ['Ngày giao dịch', 'Số tiền', 'Số dư', 'Nội dung'],
    ['(1)', '(2)', '(3)', '(4)'],
    ['24/11/2026', '', '100.000', 'Số dư đầu kỳ'],
    ['24/11/2026', '25.000', '125.000', 'so du dau ky'],
    ['24/11/2026', '', '125.000', 'Số dư cuối kỳ'],
  ];
  expect(read(table, { accountNumber: ACCOUNT })).toMatchObject({ inVnd: 25_000, problem: null, rejected: [] });
});

it.each<[string, [amount: string, balance: string][], string | null]>([
  [
    'fall, oldest first',
    [
      ['25.000', '125.000'],
      ['5.000', '120.000'],
      ['7.000', '127.000'],
    ],
    'statement/totals-differ',
  ],
  [
    'fall, newest first',
    [
      ['7.000', '127.000'],
      ['5.000', '120.000'],
      ['25.000', '125.000'],
    ],
    'statement/totals-differ',
  ],
  [
    'rise, oldest first',
    [
      ['25.000', '125.000'],
      ['5.000', '130.000'],
    ],
    null,
  ],
  [
    'rise, newest first',
    [
      ['5.000', '130.000'],
      ['25.000', '125.000'],
    ],
    null,
  ],
  [
    'are of something else',
    [
      ['25.000', '125.000'],
      ['5.000', '7.000'],
    ],
    null,
  ],
  [
    'are not there',
    [
      ['25.000', ''],
      ['5.000', ''],
    ],
    null,
  ],
])('takes nothing for money that came when balances say that it went: they %s', (_name, rows, problem) => {
  const table = [
    ['Ngày giao dịch', 'Số tiền', 'Số dư', 'Nội dung'],
    ...rows.map(([amount, balance]) => ['24/11/2026', amount, balance, 'rau']),
  ];
  expect(read(table, { accountNumber: ACCOUNT }).problem?.code ?? null).toBe(problem);
});

it.each([
  [['STK: 0123456789']],
  [['A/C No.', '0123456789']],
  [['Bank account: 0123456789']],
  [['SAO KÊ TÀI KHOẢN 0123456789', 'Mã khách hàng 99887766']],
])('finds the account in %j', (preamble) => {
  expect(read([preamble, HEADINGS, ['24/11/2026', 'rau', '', '5.000']]).accountNumber).toBe('0123456789');
});

it.each([[['Account balance: 1.000.000']], [['SAO KÊ TÀI KHOẢN', '99887766']], [['Account holder', 'A', '99887766']]])(
  'finds no account in %j',
  (preamble) => {
    expect(read([preamble, HEADINGS, ['24/11/2026', 'rau', '', '5.000']]).accountNumber).toBeNull();
  },
);

it('knows the account from a column, and does not take the rows of another one', () => {
  const own = (number: string) => [number, '24/11/2026', 'rau', '', '25.000'];
  const table = [['Số tài khoản', ...HEADINGS], own(ACCOUNT), own(ACCOUNT)];
  expect(read(table)).toMatchObject({ accountNumber: ACCOUNT, inVnd: 50_000, problem: null });
  const mixed = [...table, own('9876543210')];
  expect(read(mixed)).toMatchObject({ accountNumber: null, problem: { code: 'statement/account-missing' } });
  expect(read(mixed, { accountNumber: ACCOUNT })).toMatchObject({
    inVnd: 50_000,
    problem: null,
    rejected: [{ row: 4, reason: 'của tài khoản khác, số 9876543210' }],
  });
  const otherSides = [['Tài khoản', ...HEADINGS], own('9876543210'), own('9876543211')];
  expect(read(otherSides, { accountNumber: ACCOUNT })).toMatchObject({ inVnd: 50_000, rejected: [] });
});

it('refuses money of another currency, where the heading alone says so', () => {
  const table = [
    ['Ngày giao dịch', 'Nội dung', 'Ghi nợ (USD)', 'Ghi có (USD)'],
    ['24/11/2026', 'rau', '', '25.00'],
  ];
  expect(read(table, { accountNumber: ACCOUNT }).problem?.code).toBe('statement/other-currency');
});

it('refuses rows of another account below those of the first, and takes a note of another account', () => {
  const own = ['24/11/2026', 'rau', '', '25.000'];
  const other = [['Số tài khoản: 9876543210'], HEADINGS, ['24/11/2026', 'của người khác', '', '77.000']];
  expect(withRows(own, ...other).problem?.code).toBe('statement/several-tables');
  expect(withRows(own, [`Số tài khoản: ${ACCOUNT}`], HEADINGS, own).problem).toBeNull();
  expect(withRows(own, ['Số tài khoản: 9876543210']).problem).toBeNull();
});

it('does not take days that may be months, when another row names the month first', () => {
  const unclear = ['11/05/2026', 'cá', '', '26.000'];
  const monthFirst = withRows(['11/24/2026', 'rau', '', '25.000'], unclear, ['11/11/2026', 'gạo', '', '9.000']);
  expect(monthFirst.rows.map(({ row }) => row)).toEqual([4]);
  expect(monthFirst.rejected.map(({ row, reason }) => [row, reason])).toEqual([
    [2, 'ngày giờ “11/24/2026” không có thật'],
    [3, expect.stringContaining('không rõ “11/05/2026” là ngày trước hay tháng trước')],
  ]);
  expect(withRows(['24/11/2026', 'rau', '', '25.000'], unclear).rows).toHaveLength(2);
});

it.each(['2.6328E+13', '2,6328E+13', "'"])(
  'takes no number of a transfer from what a spreadsheet left: %s',
  (number) => {
    const table = [
      [...HEADINGS, 'Số tham chiếu'],
      ['24/11/2026', 'rau', '', '25.000', number],
    ];
    expect(read(table, { accountNumber: ACCOUNT }).rows[0]?.event.bankReference).toBeNull();
  },
);

it('takes a number that is marked as text without its mark', () => {
  const table = [
    [...HEADINGS, 'Số tham chiếu'],
    ['24/11/2026', 'rau', '', '25.000', "'FT26328000000001"],
  ];
  expect(read(table, { accountNumber: ACCOUNT }).rows[0]?.event.bankReference).toBe('FT26328000000001');
});

it('has the first rows at hand when it does not know the columns', () => {
  const statement = read([
    ['một', 'hai'],
    ['ba', 4],
  ]);
  expect(statement).toMatchObject({
    format: null,
    rows: [],
    firstRows: [
      ['một', 'hai'],
      ['ba', '4'],
    ],
  });
});

it('takes the sheet that has the columns, whatever sheets stand before it', () => {
  const cover: Table = [['Sao kê'], ['Trang bìa']];
  const sheet: Table = [HEADINGS, ['24/11/2026', 'rau', '', '5.000']];
  const options = { now: NOW, accountNumber: ACCOUNT, mapping: null };
  const named = { bookedAt: 'Ngày giao dịch', credit: 'Ghi có', debit: 'Ghi nợ' };
  for (const mapping of [null, named])
    expect(readStatement([cover, sheet], { ...options, mapping }).rows).toHaveLength(1);
});

it('refuses a workbook with movements on two sheets, and passes over one without', () => {
  const sheet: Table = [HEADINGS, ['24/11/2026', 'rau', '', '5.000']];
  const options = { now: NOW, accountNumber: ACCOUNT, mapping: null };
  expect(readStatement([sheet, sheet], options).problem?.code).toBe('statement/several-tables');
  for (const tables of [
    [[HEADINGS], sheet],
    [sheet, [HEADINGS]],
  ])
    expect(readStatement(tables, options)).toMatchObject({ inVnd: 5_000, problem: null });
});

const anyCell = fc.oneof(
  fc.constantFrom<Cell>('24/11/2026', '25.000', '-5,000', 'Tổng cộng', 'Số tài khoản: 0123456789', 'VND', '', null),
  fc.constantFrom<Cell>(...HEADINGS, 'Số tiền', 'Nợ/Có', 'Số dư'),
  fc.string({ unit: 'binary' }),
  fc.double(),
);

it('reads any table without a fault, every row of it at most once, and sums what it read', () => {
  fc.assert(
    fc.property(fc.array(fc.array(anyCell, { maxLength: 6 }), { maxLength: 12 }), (rows) => {
      const { rows: taken, rejected, inVnd, outVnd } = read([...rows, HEADINGS, ...rows]);
      const places = [...taken, ...rejected].map(({ row }) => row);
      expect(new Set(places).size).toBe(places.length);
      const sum = taken.reduce((total, { event }) => total + event.amountVnd, 0);
      expect(inVnd + outVnd).toBe(sum);
    }),
  );
});
