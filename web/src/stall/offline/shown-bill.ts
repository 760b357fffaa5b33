import type { PaymentRequestView } from '@choso/shared/contracts';
import { formatVnd, type Vnd } from '@choso/shared/money';
import type { Act } from '../../lib/outbox/act.ts';
import type { Payee } from './payee.ts';

/** The kind of the acts that tell the server of a bill which this device has shown. */
export const SHOWN_BILL = 'bill';

/** A bill that this device has shown and the server may not know yet; the payee is the one that was drawn. */
export interface ShownBill {
  amountVnd: Vnd;
  reference: string;
  payee: Payee;
  at: number;
}

/** The words of a shown bill in the list of what waits. */
export function labelOf(amountVnd: Vnd): Act['label'] {
  const amount = `${formatVnd(amountVnd)}\u00a0₫`;
  return { vi: `Mã thu ${amount}`, en: `Code for ${amount}` };
}

/** What an act about a bill says of it. */
export function readShownBill({ body, own, at }: Act): ShownBill {
  const { amountVnd, reference } = body as { amountVnd: Vnd; reference: string };
  return { amountVnd, reference, payee: own as Payee, at };
}

/** The server's record of a bill that was told, from the act's answer; null before. */
export function billOf({ state, answer }: Act): PaymentRequestView | null {
  return state === 'done' ? (answer as PaymentRequestView) : null;
}
