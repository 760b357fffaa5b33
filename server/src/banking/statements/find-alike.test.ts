import { vnd } from '@choso/shared/money';
import { buildReference } from '@choso/shared/reference-code';
import { findAlike, type ToldMovement } from './find-alike.ts';
import type { StatementRow } from './read-statement.ts';

const NOON = Date.parse('2026-11-24T12:00:00+07:00');
const DAY = 86_400_000;
const CODE = buildReference(() => 3);

let lastRow = 0;
function row(changed: Partial<StatementRow['event']> = {}): StatementRow {
  lastRow += 1;
  const event = {
    providerEventId: `row/${lastRow}`,
    direction: 'in' as const,
    amountVnd: vnd(25_000),
    accountNumber: '1',
    subAccount: null,
    memo: 'MUA RAU MUONG',
    bankReference: '5215.98141',
    isTest: false,
    bookedAt: NOON - DAY / 2,
    ...changed,
  };
  return { row: lastRow, cells: [], event };
}
const told = (changed: Partial<ToldMovement> = {}): ToldMovement => ({
  direction: 'in',
  amountVnd: 25_000,
  bookedAt: NOON,
  memo: 'mua rau muong',
  bankReference: 'MBVCB.1234567890',
  ...changed,
});
const countAlike = (rows: StatementRow[], movements: ToldMovement[]) => findAlike(rows, movements).length;

it.each([
  ['the same day and words', {}, {}, 1],
  ['the bank’s words around the payer’s', { memo: 'CT DEN:123 mua rau muong; tai VCB' }, {}, 1],
  ['our code, two days later', { memo: `x ${CODE}`, bookedAt: NOON + 2 * DAY }, { memo: `${CODE} mua rau` }, 1],
  ['our code, a week later', { memo: `x ${CODE}`, bookedAt: NOON + 7 * DAY }, { memo: `${CODE} mua rau` }, 0],
  ['the next day', { bookedAt: NOON + DAY }, {}, 0],
  ['another amount', { amountVnd: vnd(25_001) }, {}, 0],
  ['the other way', { direction: 'out' as const }, {}, 0],
  ['other words', { memo: 'mua ca' }, {}, 0],
  ['few words inside others', { memo: 'rau' }, { memo: 'mua rau' }, 0],
  ['no number', { bankReference: null }, {}, 1],
  ['another number of the same kind', { bankReference: 'MBVCB.1234567891' }, {}, 0],
  ['the number itself, which proves it', { bankReference: 'MBVCB.1234567890' }, {}, 0],
])('%s: %#', (_name, said, before, count) => {
  expect(countAlike([row(said)], [told(before)])).toBe(count);
});

it('lets each told movement stand for one row only', () => {
  expect(countAlike([row(), row(), row()], [told(), told()])).toBe(2);
});

it('lets a movement that is recognised by its number stand for no other row', () => {
  expect(countAlike([row(), row({ bankReference: 'MBVCB.1234567890' })], [told()])).toBe(0);
});

it('reads a thousand sales of one price about once each, so that nobody waits for a long statement', () => {
  let reads = 0;
  const movements = Array.from({ length: 1000 }, (_, at) => ({
    ...told({ bankReference: `uuid-${at}-x`, bookedAt: NOON - at * DAY }),
    get memo() {
      reads += 1;
      return `khach so ${at}`;
    },
  }));
  const rows = Array.from({ length: 1000 }, (_, at) => row({ memo: `khach le ${at}`, bookedAt: NOON - at * DAY }));
  expect(countAlike(rows, movements)).toBe(0);
  expect(reads).toBeLessThanOrEqual(3000);
});
