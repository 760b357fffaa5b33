import type { BillAnswer } from '../counter.ts';
import { toVietnamStamp } from '../test-clock.ts';

/** A movement as a test has a statement tell it. */
export interface Line {
  /** Epoch milliseconds. */
  bookedAt?: number;
  memo: string;
  number: string;
  inVnd?: number;
  outVnd?: number;
}

let lastNumber = 26_328_000_000_000;

/** A bank's number that no other transfer of this run has. */
export function nextNumber(): string {
  lastNumber += 1;
  return `FT${lastNumber}`;
}

/** The whole payment of a bill. */
export function lineOf({ reference, amountVnd }: BillAnswer, changed: Partial<Line> = {}): Line {
  return { memo: `${reference} mua rau`, number: nextNumber(), inVnd: amountVnd, ...changed };
}

/** A statement as Techcombank lays it out, in separated values; `foot` are rows below the table. */
export function techcombank(accountNumber: string, lines: readonly Line[], foot: readonly string[] = []): string {
  return [
    'NGÂN HÀNG TMCP KỸ THƯƠNG VIỆT NAM',
    `Tài khoản/Account no:,${accountNumber}`,
    'Ngày giao dịch/Transaction Date,Diễn giải/Details,Số bút toán/Transaction No,Nợ TKTT/Debit,Có TKTT/Credit',
    ...lines.map(({ bookedAt, memo, number, inVnd = '', outVnd = '' }) =>
      [toDay(bookedAt), memo, number, outVnd, inVnd].map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(','),
    ),
    ...foot,
  ].join('\r\n');
}

function toDay(instant?: number): string {
  const [day = '', clock] = toVietnamStamp(instant).split(' ');
  return `${day.split('-').reverse().join('/')} ${clock}`;
}
