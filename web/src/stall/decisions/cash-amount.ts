import { type Vnd, vnd } from '@choso/shared/money';

/** Typed cash: an amount, or what is wrong with it. */
export type CashTyped = { amountVnd: Vnd } | { fault: 'missing' | 'too-much' };

/** Read cash as it was typed, with or without dots between the thousands; at most what is still missing. */
export function readCash(typed: string, mostVnd: Vnd): CashTyped {
  const digits = typed.replace(/\D/g, '').replace(/^0+/, '');
  if (digits === '') return { fault: 'missing' };
  // Longer numbers would lose their last digits before they could be compared.
  if (digits.length > 12 || Number(digits) > mostVnd) return { fault: 'too-much' };
  return { amountVnd: vnd(Number(digits)) };
}
