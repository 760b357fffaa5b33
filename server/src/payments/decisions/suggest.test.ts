import { vnd } from '@choso/shared/money';
import { type Candidate, suggest, type Unexplained } from './suggest.ts';

const NOON = 1_000_000_000;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const money: Unexplained = { amountVnd: vnd(25_000), memo: 'mua rau', bookedAt: NOON };

function bill(id: string, rest: Partial<Candidate> = {}): Candidate {
  return {
    id,
    reference: 'CS7G24ZQ8',
    outstandingVnd: vnd(25_000),
    createdAt: NOON - 2 * MINUTE,
    ...rest,
  };
}

it.each<[string, Partial<Unexplained>, Partial<Candidate>, string | undefined]>([
  ['the same amount', {}, {}, 'cùng số tiền, lệch 2 phút, thiếu mã'],
  ['the same moment', {}, { createdAt: NOON }, 'cùng số tiền, lệch 1 phút, thiếu mã'],
  ['hours apart', {}, { createdAt: NOON - 180 * MINUTE }, 'cùng số tiền, lệch 3 giờ, thiếu mã'],
  ['a second less than an hour apart', {}, { createdAt: NOON - HOUR + 1000 }, 'cùng số tiền, lệch 1 giờ, thiếu mã'],
  ['a second less than a day apart', {}, { createdAt: NOON - DAY + 1000 }, 'cùng số tiền, lệch 1 ngày, thiếu mã'],
  ['a day apart', {}, { createdAt: NOON - 24 * 60 * MINUTE }, 'cùng số tiền, lệch 1 ngày, thiếu mã'],
  ['more than a day apart', {}, { createdAt: NOON - 24 * 60 * MINUTE - 1 }, undefined],
  ['another amount', { amountVnd: vnd(24_000) }, {}, undefined],
  ['nothing missing', {}, { outstandingVnd: vnd(0) }, undefined],
  ['two characters wrong', { memo: 'tra CS7G24ZXX', amountVnd: vnd(1) }, {}, 'khác số tiền, lệch 2 phút, gần đúng mã'],
  ['three characters wrong', { memo: 'tra CS7G24XXX', amountVnd: vnd(1) }, {}, undefined],
  ...(
    [
      ['cut by a bank', 'MBVCB.32789.CS7G24Z'],
      ['cut at its beginning', '7G24ZQ8 mua rau'],
      ['with a key skipped', 'tra cs7g4zq8 nhe'],
      ['with a key doubled', 'CS77G24ZQ8FT2632'],
      ['with two keys exchanged', 'CS7G2Z4Q8'],
      ['with an accent of a keyboard that helps', 'Trả CS7G24ZQÔ'],
    ] as const
  ).map(([name, memo]): [string, Partial<Unexplained>, Partial<Candidate>, string] => [
    `the code ${name}`,
    { memo, amountVnd: vnd(1) },
    {},
    'khác số tiền, lệch 2 phút, gần đúng mã',
  ]),
  ['only two thirds of the code', { memo: 'mua rau CS7G24', amountVnd: vnd(1) }, {}, undefined],
  [
    'the right code, weeks late',
    { memo: 'cs7g 24zq8' },
    { createdAt: NOON - 12 * 24 * 60 * MINUTE },
    'cùng số tiền, lệch 12 ngày, đúng mã',
  ],
])('%s', (_name, told, asked, reason) => {
  const [suggestion] = suggest({ ...money, ...told }, [bill('b1', asked)]);
  expect(suggestion?.reason).toBe(reason);
});

it('puts a known code first, then the nearest in time, and never more than three', () => {
  const bills = [
    bill('far', { createdAt: NOON - 60 * MINUTE, reference: 'CSSPUVEMT' }),
    bill('near', { createdAt: NOON + MINUTE, reference: 'CSSPUVEMT' }),
    bill('coded', { createdAt: NOON - 600 * MINUTE }),
    bill('farther', { createdAt: NOON - 90 * MINUTE, reference: 'CSSPUVEMT' }),
  ];
  const found = suggest({ ...money, memo: 'CS7G24ZQ9' }, bills);
  expect(found.map(({ billId }) => billId)).toEqual(['coded', 'near', 'far']);
});
