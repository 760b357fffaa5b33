import { formatVnd, type Vnd } from '@choso/shared/money';

/** An amount inside a sentence: `25.000 ₫`, held together by a no-break space. */
export function amountText(amount: Vnd): string {
  return `${formatVnd(amount)}\u00a0₫`;
}
