import { type Vnd, vnd } from '@choso/shared/money';
import { heldForCashBack } from './cash-back.ts';
import { letGoVnd } from './let-go.ts';
import { excessVnd } from './payment-request.ts';
import type { Replayed } from './replay-movements.ts';

/** Where the đồng of a movement go, or for an outgoing one whence they are taken. */
export interface Part {
  bucket: 'bill' | 'cash-back' | 'tab' | 'tab-written-off' | 'excess' | 'counter' | 'unidentified' | 'outgoing';
  amountVnd: Vnd;
  paymentRequestId: string | null;
}

/**
 * What the totals of a bill change by between two replays.
 *
 * Only totals count, so the parts of all movements add up to the same, whatever the order in which they were heard of.
 * A debt that is let go is owed no longer, and what was let go pays for it; that money never came, so the two are nothing
 * together.
 */
export function divide(before: Replayed, after: Replayed): Part[] {
  const excess = excessVnd(after.bill) - excessVnd(before.bill);
  const held = heldForCashBack(after.bill) - heldForCashBack(before.bill);
  const forBill = after.bill.receivedVnd - before.bill.receivedVnd - excess - held;
  const letGo = letGoVnd(after.bill) - letGoVnd(before.bill);
  const paymentRequestId = after.bill.id;
  const parts: Part[] = [
    { bucket: after.bill.tabId ? 'tab' : 'bill', amountVnd: vnd(forBill + letGo), paymentRequestId },
    { bucket: 'tab-written-off', amountVnd: vnd(-letGo), paymentRequestId },
    { bucket: 'cash-back', amountVnd: vnd(held), paymentRequestId },
    { bucket: 'excess', amountVnd: vnd(excess), paymentRequestId },
    { bucket: 'outgoing', amountVnd: vnd(before.ignoredVnd - after.ignoredVnd), paymentRequestId },
  ];
  return parts.filter((part) => part.amountVnd !== 0);
}
