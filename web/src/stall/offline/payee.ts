import { listStallAccounts, type PaymentRequestView } from '@choso/shared/contracts';
import { call } from '../../lib/api.ts';
import { keep, readKept } from '../../lib/storage.ts';

/** Who is paid, as a bank app shows it, and what must stand before the code in the memo, where something must. */
export type Payee = PaymentRequestView['payee'] & { memoPrefix?: string | null };

/** The memo of a code that is drawn on this device. Empty when there is nothing to say. */
export function memoFor({ memoPrefix }: Payee, reference: string | null): string {
  return [memoPrefix, reference].filter(Boolean).join(' ');
}

const keyOf = (stallId: string) => `choso-kept-payee-${stallId}`;

/** The account on which the stall is paid, as it was last known here; null when it never was. */
export function keptPayee(stallId: string): Payee | null {
  return readKept<Payee>(keyOf(stallId));
}

/** Learn on which account the stall is paid, for codes that are drawn without a network. */
export async function learnPayee(stallId: string): Promise<void> {
  const { items } = await call(listStallAccounts, { params: { stallId } });
  const current = items.find(({ isCurrent }) => isCurrent);
  if (!current) return keep(keyOf(stallId), null);
  const { bankBin, bankName, accountNumber, holderName, memoPrefix } = current;
  keep(keyOf(stallId), { bankBin, bankName, accountNumber, holderName, memoPrefix } satisfies Payee);
}
