import type { Vnd } from '@choso/shared/money';
import { sayReason } from '@choso/shared/reasons';
import { findReferences } from '@choso/shared/reference-code';

/** Money that nobody has explained. */
export interface Unexplained {
  bankAccountId: string | null;
  amountVnd: Vnd;
  memo: string;
  bookedAt: number;
}

/** A bill that may be what the money is for. */
export interface Candidate {
  id: string;
  bankAccountId: string;
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
// Two wrong characters of nine still name one bill among thousands; three name many.
const MOST_SLIPS = 2;

/** Which bills unexplained money may be for, the likeliest first. Pure; a person decides. */
export function suggest(money: Unexplained, bills: readonly Candidate[]): Suggestion[] {
  const named = new Set(findReferences(money.memo));
  return bills
    .filter((bill) => bill.bankAccountId === money.bankAccountId && bill.outstandingVnd > 0)
    .map((bill) => judge(money, bill, named))
    .filter((judged) => judged.score > 0)
    .sort((one, other) => other.score - one.score || one.apartMs - other.apartMs)
    .slice(0, MOST)
    .map(({ billId, reason }) => ({ billId, reason }));
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
  const reason = sayReason('suggest/whole', {
    amount: sayReason(isSameAmount ? 'suggest/same-amount' : 'suggest/other-amount', {}),
    apart: spell(apartMs),
    code: sayReason(`suggest/${code}`, {}),
  });
  return { billId: bill.id, apartMs, reason, score: isLikely ? Number(isSameAmount) + 2 * Number(knowsCode) : 0 };
}

function isNearlyIn(memo: string, reference: string): boolean {
  const letters = memo.toUpperCase().replace(/[^A-Z0-9]/g, '');
  for (let at = 0; at + reference.length <= letters.length; at += 1) {
    let slips = 0;
    for (let place = 0; place < reference.length && slips <= MOST_SLIPS; place += 1)
      if (letters[at + place] !== reference[place]) slips += 1;
    if (slips <= MOST_SLIPS) return true;
  }
  return false;
}

function spell(ms: number): string {
  if (ms < HOUR) return sayReason('time/minutes', { minutes: Math.max(1, Math.round(ms / MINUTE)) });
  if (ms < NEAREST_MS) return sayReason('time/hours', { hours: Math.round(ms / HOUR) });
  return sayReason('time/days', { days: Math.round(ms / NEAREST_MS) });
}
