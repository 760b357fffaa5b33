import { formatVnd, type Vnd, vnd } from '@choso/shared/money';
import { applyCredit, type Bill, excessVnd, LATE_MONEY_MS, outstandingVnd } from './payment-request.ts';

/** A credit or debit to be matched. `accountIds` are our accounts that it reached; usually one. */
export interface Movement {
  direction: 'in' | 'out';
  amountVnd: Vnd;
  bookedAt: number;
  isTest: boolean;
  account: { id: string; holderName: string } | null;
}

/** A bill that the memo names, with the account it is payable on. */
export interface NamedBill extends Bill {
  reference: string;
  bankAccountId: string;
}

/** Where the đồng of an incoming movement go. */
export interface Part {
  bucket: 'bill' | 'excess' | 'counter' | 'unidentified';
  amountVnd: Vnd;
  paymentRequestId: string | null;
}

/** What a movement is, why (Vietnamese, for people), and what it changes. */
export interface Match {
  verdict:
    | 'exact'
    | 'short'
    | 'over'
    | 'received'
    | 'duplicate'
    | 'cancelled-bill'
    | 'ambiguous'
    | 'wrong-account'
    | 'too-late'
    | 'unknown-account'
    | 'outgoing'
    | 'test';
  isLate: boolean;
  differenceVnd: Vnd;
  reason: string;
  parts: Part[];
  bill: NamedBill | null;
}

const NONE = vnd(0);

/**
 * Decide what a bank movement is. Pure: the same movement and bills always give the same match.
 *
 * Needs money coming in, on the payee's account, then the code; the amount decides the verdict, never whether it is booked.
 * `named` are the bills whose codes stand in the memo.
 */
export function matchMovement(movement: Movement, named: readonly NamedBill[]): Match {
  const { account, amountVnd } = movement;
  if (movement.isTest) return nothing('test', 'Giao dịch thử của nhà cung cấp, không tính tiền.');
  if (!account) return nothing('unknown-account', 'Tài khoản nhận không thuộc sạp nào trong chợ.');
  if (movement.direction === 'out') return nothing('outgoing', 'Tiền chuyển đi từ tài khoản của sạp.');

  const own = named.filter((bill) => bill.bankAccountId === account.id);
  const [bill, second] = own;
  if (second) return waiting('ambiguous', amountVnd, `Nội dung có ${own.length} mã khác nhau: cần người xem.`);
  if (!bill && named.length > 0) {
    return waiting(
      'wrong-account',
      amountVnd,
      `Mã ${named[0]?.reference} là của tài khoản khác, không phải tài khoản này.`,
    );
  }
  if (!bill) {
    const parts: Part[] = [{ bucket: 'counter', amountVnd, paymentRequestId: null }];
    return { ...nothing('received', 'Không có mã: ghi là tiền bán tại sạp.'), parts };
  }
  if (movement.bookedAt > bill.expiresAt + LATE_MONEY_MS) {
    return {
      ...waiting('too-late', amountVnd, `Mã ${bill.reference} đã hết hạn quá 7 ngày: cần người xem.`),
      isLate: true,
    };
  }
  return matchBill(movement, bill);
}

function matchBill({ amountVnd, bookedAt }: Movement, bill: NamedBill): Match {
  const outcome = applyCredit(bill, amountVnd, bookedAt);
  const after: NamedBill = { ...bill, ...outcome.bill };
  const parts: Part[] = [];
  if (outcome.forBillVnd > 0) parts.push({ bucket: 'bill', amountVnd: outcome.forBillVnd, paymentRequestId: bill.id });
  if (outcome.excessVnd > 0) parts.push({ bucket: 'excess', amountVnd: outcome.excessVnd, paymentRequestId: bill.id });
  const differenceVnd =
    outcome.verdict === 'short' ? vnd(-outstandingVnd(after)) : outcome.verdict === 'exact' ? NONE : excessVnd(after);
  const late = outcome.isLate ? ' Tiền về sau khi mã hết hạn.' : '';
  return {
    verdict: outcome.verdict,
    isLate: outcome.isLate,
    differenceVnd,
    parts,
    bill: after,
    reason: explain(outcome.verdict, after) + late,
  };
}

function explain(verdict: Match['verdict'], bill: NamedBill): string {
  const code = `Khớp mã ${bill.reference}`;
  switch (verdict) {
    case 'exact':
      return `${code}, đúng tài khoản, đủ ${formatVnd(bill.amountVnd)} đ.`;
    case 'short':
      return `${code}, còn thiếu ${formatVnd(outstandingVnd(bill))} đ.`;
    case 'over':
      return `${code}, thừa ${formatVnd(excessVnd(bill))} đ.`;
    case 'duplicate':
      return `${code}, nhưng mã này đã đủ tiền từ trước: thừa ${formatVnd(excessVnd(bill))} đ.`;
    default:
      return `${code}, nhưng mã đã bị hủy: tiền vẫn ghi sổ, cần trả lại khách.`;
  }
}

function nothing(verdict: Match['verdict'], reason: string): Match {
  return { verdict, reason, isLate: false, differenceVnd: NONE, parts: [], bill: null };
}

function waiting(verdict: Match['verdict'], amountVnd: Vnd, reason: string): Match {
  return { ...nothing(verdict, reason), parts: [{ bucket: 'unidentified', amountVnd, paymentRequestId: null }] };
}
