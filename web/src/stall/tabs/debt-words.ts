import { type Vnd, vnd } from '@choso/shared/money';
import { amountText } from '../amount-text.ts';

interface Words {
  owes: (amount: string) => string;
  owesNothing: string;
  paidAhead: (amount: string) => string;
}

/** How somebody stands in the notebook, in words: owes, owes nothing, or has paid ahead. */
export function debtWords(text: Words, balanceVnd: Vnd): string {
  if (balanceVnd === 0) return text.owesNothing;
  return balanceVnd > 0 ? text.owes(amountText(balanceVnd)) : text.paidAhead(amountText(vnd(-balanceVnd)));
}
