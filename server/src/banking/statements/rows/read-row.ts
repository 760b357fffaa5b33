import type { ColumnRole } from '@choso/shared/contracts';
import { vnd } from '@choso/shared/money';
import { sayReason } from '@choso/shared/reasons';
import type { BankEvent } from '../../bank-event.ts';
import { believe } from '../../read-event.ts';
import type { Header } from '../columns/find-header.ts';
import type { StatementFormat } from '../columns/formats.ts';
import { foldHeading } from '../columns/heading.ts';
import { type Cell, toText } from '../table/cell.ts';
import type { NameRow } from './name-row.ts';
import { type ParsedAmount, parseAmount } from './parse-amount.ts';
import { type ParsedInstant, parseInstant } from './parse-instant.ts';
import { readWayIn } from './read-way.ts';

/** What a row of the table is: a movement, nothing (a blank, a note, a total), or a movement that cannot be taken. */
export type ReadRow = { kind: 'event'; event: BankEvent } | { kind: 'nothing' } | { kind: 'rejected'; reason: string };

/** What the rows of one statement have in common. */
export interface RowContext {
  columns: Header['columns'];
  format: StatementFormat;
  accountNumber: string;
  now: number;
  nameRow: NameRow;
}

const LONGEST_MEMO = 4000;
const LONGEST_REFERENCE = 100;
const LONGEST_QUOTE = 100;
// Vietcombank prints its number under the day, in one cell.
const NUMBER_BESIDE_DAY = /^(?=.*\d)[A-Za-z0-9.]{4,40}$/;
// "2,6328E+13" is what a spreadsheet leaves of a long number: many transfers have the same.
const ROUNDED_NUMBER = /^\d([.,]\d+)?E\+\d+$/i;

/** Read one row below the headings; `reason` is Vietnamese. */
export function readRow(row: readonly Cell[], context: RowContext): ReadRow {
  const { columns, format, accountNumber, now, nameRow } = context;
  const cellOf = (role: ColumnRole) => row[columns[role] ?? -1] ?? null;
  const money = readMoney(cellOf);
  const day = readDay(cellOf);
  if (!day.found && (money.kind !== 'amount' || isTotal(row) || isNumbering(row))) return { kind: 'nothing' };
  const dayText = toQuote(cellOf('bookedAt'));
  if (!day.found)
    return reject(dayText === '' ? sayReason('row/no-day', {}) : sayReason('row/unread-day', { text: dayText }));
  if (day.at === null) return reject(sayReason('row/bad-day', { text: dayText }));
  // The day on which a balance stood moved no money.
  if (money.kind === 'none')
    return row.some(isTotalCell) ? { kind: 'nothing' } : reject(sayReason('row/no-amount', {}));
  if (money.kind === 'bad') return reject(money.reason);

  const memo = toText(cellOf('memo'));
  if (memo.length > LONGEST_MEMO) return reject(sayReason('row/long-memo', {}));
  const { direction, amountVnd } = money;
  const bankReference = findReference(format, memo, cellOf('reference'), day.rest);
  const said = { accountNumber, bookedAt: day.at, direction, amountVnd: vnd(amountVnd), memo, bankReference };
  const read = believe({ ...said, providerEventId: nameRow(said), subAccount: null, isTest: false }, now);
  if (read.kind === 'quarantine') return reject(read.problem);
  const [event] = read.events;
  return event ? { kind: 'event', event } : { kind: 'nothing' };
}

/** Whether a row tells money that moved on a day, whether or not it can be taken. */
export function isMovement(row: readonly Cell[], columns: Header['columns']): boolean {
  const cellOf = (role: ColumnRole) => row[columns[role] ?? -1] ?? null;
  return readDay(cellOf).found && readMoney(cellOf).kind !== 'none';
}

/** Whether a row sums up or carries over instead of telling a movement. */
export function isTotal(row: readonly Cell[]): boolean {
  return isTotalCell(row.find((cell) => typeof cell === 'string' && cell.trim() !== ''));
}

function isTotalCell(cell: Cell | undefined): boolean {
  return typeof cell === 'string' && isTotalLabel(toText(cell));
}

function isTotalLabel(text: string): boolean {
  return /^(tong|cong|total|sum|so du|du dau|du cuoi|opening|closing|balance|phat sinh trong)\b/.test(
    foldHeading(text),
  );
}

// Some banks number the columns in a row of its own: (1), (2), (3).
function isNumbering(row: readonly Cell[]): boolean {
  const texts = row.map(toText).filter((text) => text !== '');
  return texts.length > 2 && texts.every((text) => /^\(?(\d{1,2}|[A-Z])\)?$/.test(text));
}

// "Cộng ngày 24/11/2026" in the column of days sums that day up.
function readDay(cellOf: (role: ColumnRole) => Cell): ParsedInstant {
  const text = toDayText(cellOf('bookedAt'));
  return isTotalLabel(text) ? { found: false, at: null, rest: text } : parseInstant(text, toText(cellOf('time')));
}

type Money =
  | { kind: 'amount'; direction: 'in' | 'out'; amountVnd: number }
  | { kind: 'none' }
  | { kind: 'bad'; reason: string };

function readMoney(cellOf: (role: ColumnRole) => Cell): Money {
  const [credit, debit, amount] = (['credit', 'debit', 'amount'] as const).map((role) => parseAmount(cellOf(role)));
  for (const [role, parsed] of [
    ['credit', credit],
    ['debit', debit],
    ['amount', amount],
  ] as const)
    if (parsed?.kind === 'bad')
      return { kind: 'bad', reason: sayReason('row/bad-amount', { text: toQuote(cellOf(role)) }) };
  if (credit?.kind === 'amount' && debit?.kind === 'amount')
    return { kind: 'bad', reason: sayReason('row/both-sides', {}) };
  // Some banks write what went out with a minus, even in its own column; what was taken back stands so in the other.
  if (credit?.kind === 'amount') return credit.sign === '-' ? takenBack : toMoney('in', credit);
  if (debit?.kind === 'amount') return toMoney('out', debit);
  if (amount?.kind !== 'amount') return { kind: 'none' };
  return toSigned(amount, toText(cellOf('direction')));
}

const takenBack: Money = { kind: 'bad', reason: sayReason('row/negative-credit', {}) };

function toMoney(direction: 'in' | 'out', { vnd: amountVnd }: ParsedAmount & { kind: 'amount' }): Money {
  return { kind: 'amount', direction, amountVnd };
}

function toSigned(amount: ParsedAmount & { kind: 'amount' }, word: string): Money {
  const way = readWayIn(word);
  // A column of kinds of transfers says nothing of the way the money went; then the sign does.
  const isUnclear = way === null && amount.sign === null;
  if (word !== '' && isUnclear)
    return { kind: 'bad', reason: sayReason('row/unclear-direction', { text: toQuote(word) }) };
  if (way === 'in' && amount.sign === '-') return { kind: 'bad', reason: sayReason('row/sign-contradicts', {}) };
  return toMoney(way === 'out' || amount.sign === '-' ? 'out' : 'in', amount);
}

// Workbooks keep a day as a number of days since 1900; one whose cell has lost its date format shows the number, in what
// was made of it too.
function toDayText(cell: Cell): string {
  const days = typeof cell === 'string' && /^\d{5}(\.\d+)?$/.test(cell.trim()) ? Number(cell) : cell;
  if (typeof days !== 'number' || days < 36_526 || days > 73_050) return toText(cell);
  const at = Math.round((days - 25_569) * 86_400) * 1000;
  return new Date(at).toISOString().slice(0, 19).replace('T', ' ');
}

function findReference({ referenceInMemo }: StatementFormat, memo: string, cell: Cell, besideDay: string) {
  const inMemo = referenceInMemo?.exec(memo)?.[0];
  if (inMemo) return inMemo;
  // A workbook's number holds fifteen figures; a longer one is no longer what the bank wrote. A spreadsheet marks what it
  // shall not take for a number with an apostrophe.
  const isRounded = typeof cell === 'number' && (cell >= 1e15 || !Number.isInteger(cell));
  const told = toText(cell).replace(/^'/, '');
  const text = isRounded || ROUNDED_NUMBER.test(told) ? '' : told;
  // MB writes the branch behind a backslash.
  const number = (text || (NUMBER_BESIDE_DAY.test(besideDay) ? besideDay : '')).replace(/\\.*$/, '').trim();
  return number === '' || number.length > LONGEST_REFERENCE ? null : number;
}

// The cell itself is kept whole beside the reason.
export function toQuote(cell: Cell): string {
  const text = toText(cell);
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}

function reject(reason: string): ReadRow {
  return { kind: 'rejected', reason };
}
