import type { BankTransactionView, Verdict } from '@choso/shared/contracts';
import { type Vnd, vnd } from '@choso/shared/money';
import { amountText } from '../amount-text.ts';

/** The sign before a verdict, so that it does not hang on colour alone. */
export const verdictSigns: Record<Verdict, string> = {
  exact: '✓',
  received: '✓',
  short: '!',
  over: '+',
  duplicate: '+',
  'cancelled-bill': '?',
  ambiguous: '?',
  'wrong-account': '?',
  'too-late': '?',
  'unknown-account': '?',
  outgoing: '−',
  refund: '−',
  reversal: '!',
  test: '·',
};

const vi = {
  exact: 'Đủ',
  received: 'Đã nhận',
  short: 'Thiếu',
  over: 'Thừa',
  duplicate: 'Trùng',
  'cancelled-bill': 'Mã đã hủy',
  ambiguous: 'Chưa rõ mã nào',
  'wrong-account': 'Mã khác tài khoản',
  'too-late': 'Trễ quá 7 ngày',
  'unknown-account': 'Tài khoản lạ',
  outgoing: 'Tiền ra',
  refund: 'Đã trả lại',
  reversal: 'Trả lại, mã chờ lại',
  test: 'Tin thử',
  noCode: 'không mã',
  late: 'trễ',
};

const en: typeof vi = {
  exact: 'Paid',
  received: 'Received',
  short: 'Short',
  over: 'Over',
  duplicate: 'Paid twice',
  'cancelled-bill': 'Cancelled code',
  ambiguous: 'Unclear code',
  'wrong-account': "Another account's code",
  'too-late': 'Over 7 days late',
  'unknown-account': 'Unknown account',
  outgoing: 'Going out',
  refund: 'Given back',
  reversal: 'Given back, asks again',
  test: 'Test notice',
  noCode: 'no code',
  late: 'late',
};

/** The words for what a transaction turned out to be. */
export const verdictWords = { vi, en };

/** A verdict as the seller says it: `Thiếu 10.000 ₫`, `Đủ · trễ`, `Đã nhận (không mã)`. */
export function verdictText(
  words: typeof vi,
  transaction: Pick<BankTransactionView, 'verdict' | 'differenceVnd' | 'isLate'>,
): string {
  const { verdict, differenceVnd, isLate } = transaction;
  const gap: Vnd = vnd(Math.abs(differenceVnd));
  const hasGap = (verdict === 'short' || verdict === 'over') && gap > 0;
  const more = hasGap ? ` ${amountText(gap)}` : verdict === 'received' ? ` (${words.noCode})` : '';
  return `${words[verdict]}${more}${isLate && verdict !== 'too-late' ? ` · ${words.late}` : ''}`;
}
