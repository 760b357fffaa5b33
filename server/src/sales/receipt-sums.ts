import type { PaymentRequestView } from '@choso/shared/contracts';
import { subtractVnd, type Vnd, vnd } from '@choso/shared/money';

type PaidBill = Pick<
  PaymentRequestView,
  'amountVnd' | 'receivedVnd' | 'excessVnd' | 'cashBackVnd' | 'cashBackDueVnd' | 'tabId'
>;

/**
 * What a receipt tells of the money of a settled bill; parts that are zero are not printed.
 *
 * `keptVnd` is what the goods brought in the end, and what the books count: what came without what is the payer's own.
 * `totalVnd` is what they were to cost; what lacks between the two was let go, or is still owed where the bill collects a
 * debt, for being content with a part of it forgives nothing in the notebook.
 */
export interface ReceiptSums {
  totalVnd: Vnd;
  letGoVnd: Vnd;
  stillOwedVnd: Vnd;
  keptVnd: Vnd;
  receivedVnd: Vnd;
  handedBackVnd: Vnd;
  excessVnd: Vnd;
}

/** Tell apart what was asked, what came, what was let go and what is the payer's own. */
export function receiptSums(bill: PaidBill): ReceiptSums {
  const { receivedVnd, excessVnd, cashBackDueVnd: handedBackVnd } = bill;
  const totalVnd = subtractVnd(bill.amountVnd, bill.cashBackVnd);
  const keptVnd = subtractVnd(subtractVnd(receivedVnd, excessVnd), handedBackVnd);
  const lackingVnd = subtractVnd(totalVnd, keptVnd);
  const [letGoVnd, stillOwedVnd] = bill.tabId === null ? [lackingVnd, vnd(0)] : [vnd(0), lackingVnd];
  return { totalVnd, letGoVnd, stillOwedVnd, keptVnd, receivedVnd, handedBackVnd, excessVnd };
}

/** Of a sale at the counter, where exactly its amount is taken or owed. */
export function wholeSums(amountVnd: Vnd): ReceiptSums {
  const none = vnd(0);
  const nothingElse = { letGoVnd: none, stillOwedVnd: none, handedBackVnd: none, excessVnd: none };
  return { totalVnd: amountVnd, keptVnd: amountVnd, receivedVnd: amountVnd, ...nothingElse };
}
