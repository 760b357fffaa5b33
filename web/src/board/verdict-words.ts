import type { BankTransactionView, Verdict } from '@choso/shared/contracts';
import { type Vnd, vnd } from '@choso/shared/money';
import { amountText } from './amount-text.ts';

/** The sign before a verdict, so that it does not hang on colour alone. */
export const verdictSigns: Record<Verdict, string> = {
  exact: '✓',
  received: '✓',
  short: '!',
  over: '+',
  duplicate: '?',
  'cancelled-bill': '?',
  ambiguous: '?',
  'wrong-account': '!',
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
  duplicate: 'Trả trùng',
  'cancelled-bill': 'Mã đã hủy',
  ambiguous: 'Chưa rõ mã',
  'wrong-account': 'Khác tài khoản',
  'too-late': 'Về quá muộn',
  'unknown-account': 'Tài khoản lạ',
  outgoing: 'Tiền ra',
  refund: 'Trả lại khách',
  reversal: 'Trả lại: mã chờ tiền lại',
  test: 'Tin thử',
  late: 'về muộn',
};

const en: typeof vi = {
  exact: 'Exact',
  received: 'Received',
  short: 'Short',
  over: 'Over',
  duplicate: 'Paid twice',
  'cancelled-bill': 'Cancelled bill',
  ambiguous: 'Unclear bill',
  'wrong-account': 'Other account',
  'too-late': 'Too late',
  'unknown-account': 'Unknown account',
  outgoing: 'Going out',
  refund: 'Given back',
  reversal: 'Given back: asks again',
  test: 'Test notice',
  late: 'late',
};

/** The words for what a transaction turned out to be. */
export const verdictWords = { vi, en };

/** A verdict as people say it: `Thiếu 10.000 ₫`, `Đủ · về muộn`. */
export function verdictText(words: typeof vi, transaction: BankTransactionView): string {
  const { verdict, differenceVnd, isLate } = transaction;
  const gap: Vnd = vnd(Math.abs(differenceVnd));
  const amount = (verdict === 'short' || verdict === 'over') && gap > 0 ? ` ${amountText(gap)}` : '';
  return `${words[verdict]}${amount}${isLate ? ` · ${words.late}` : ''}`;
}
