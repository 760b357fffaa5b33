import type { Vnd } from '@choso/shared/money';
import { sayReason } from '@choso/shared/reasons';
import { findReferences } from '@choso/shared/reference-code';
import { squeeze } from '@choso/shared/vietnamese';

/** Money that nobody has explained. */
export interface Unexplained {
  amountVnd: Vnd;
  memo: string;
  bookedAt: number;
}

/** A bill that may be what the money is for. */
export interface Candidate {
  id: string;
  reference: string;
  outstandingVnd: Vnd;
  createdAt: number;
}

/** A bill with the reason in words why it may be the one. */
export interface Suggestion {
  billId: string;
  reason: string;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NEAREST_MS = 24 * HOUR;
const MOST = 3;
// A bank cuts a memo, a payer skips or doubles a key: with two slips of nine it still names one bill among thousands;
// three name many.
const MOST_SLIPS = 2;

/** Which bills of its stall unexplained money may be for, the likeliest first. Pure; a person decides. */
export function suggest(money: Unexplained, bills: readonly Candidate[]): Suggestion[] {
  const named = new Set(findReferences(money.memo));
  return bills
    .filter((bill) => bill.outstandingVnd > 0)
    .map((bill) => judge(money, bill, named))
    .filter((judged) => judged.score > 0)
    .sort((one, other) => other.score - one.score || one.apartMs - other.apartMs)
    .slice(0, MOST)
    .map(({ billId, reason }) => ({ billId, reason }));
}

/** Which open bills money of a cancelled one may be put to: the same amount first, then the nearest in time. Pure. */
export function suggestInstead(money: Unexplained, bills: readonly Candidate[]): Suggestion[] {
  return bills
    .filter((bill) => bill.outstandingVnd > 0)
    .map((bill) => judge(money, bill, new Set()))
    .sort((one, other) => Number(other.isSameAmount) - Number(one.isSameAmount) || one.apartMs - other.apartMs)
    .slice(0, MOST)
    .map(({ billId, nearness: reason }) => ({ billId, reason }));
}

function judge(money: Unexplained, bill: Candidate, named: ReadonlySet<string>) {
  const apartMs = Math.abs(money.bookedAt - bill.createdAt);
  const isSameAmount = money.amountVnd === bill.outstandingVnd;
  const code = named.has(bill.reference)
    ? 'right-code'
    : isNearlyIn(money.memo, bill.reference)
      ? 'nearly-the-code'
      : 'no-code';
  const knowsCode = code !== 'no-code';
  const isLikely = knowsCode || (isSameAmount && apartMs <= NEAREST_MS);
  const nearness = sayReason(isSameAmount ? 'suggest/same-amount' : 'suggest/other-amount', {});
  const reason = sayReason('suggest/whole', {
    amount: nearness,
    apart: spell(apartMs),
    code: sayReason(`suggest/${code}`, {}),
  });
  return {
    billId: bill.id,
    apartMs,
    isSameAmount,
    nearness,
    reason,
    score: isLikely ? Number(isSameAmount) + 2 * Number(knowsCode) : 0,
  };
}

/** Whether some part of a memo is the reference but for a few characters that are wrong, missing or too many. */
function isNearlyIn(memo: string, reference: string): boolean {
  // A row of edit distances, for every place of the memo that a part may end at; each may begin anywhere for nothing.
  let slips = Array.from({ length: reference.length + 1 }, (_, place) => place);
  for (const letter of squeeze(memo)) {
    const next = [0];
    for (let place = 1; place <= reference.length; place += 1) {
      const other = slips[place - 1]! + Number(letter !== reference[place - 1]);
      next.push(Math.min(other, slips[place]! + 1, next[place - 1]! + 1));
    }
    if (next[reference.length]! <= MOST_SLIPS) return true;
    slips = next;
  }
  return false;
}

function spell(ms: number): string {
  const minutes = Math.max(1, Math.round(ms / MINUTE));
  if (minutes < 60) return sayReason('time/minutes', { minutes });
  const hours = Math.round(ms / HOUR);
  if (hours < 24) return sayReason('time/hours', { hours });
  return sayReason('time/days', { days: Math.round(ms / NEAREST_MS) });
}
