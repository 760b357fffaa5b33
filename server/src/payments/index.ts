/** Bills, and the matching of what banks tell with what stalls asked for. */
export type { ChangedBill } from './bill-events.ts';
export { type BillListener, createBooker } from './book-arrivals.ts';
export { cashBackDue, heldForCashBack } from './cash-back.ts';
export { type BillAsk, createBill } from './create-bill.ts';
export { mountDecisions } from './decisions/routes.ts';
export { listRepeats } from './decisions/twins.ts';
export { type BillLinks, createBillLinks } from './links/create-bill-links.ts';
export { presentBillRows, presentBills } from './present.ts';
export { proveBills, proveDecisions, proveTransactions } from './prove-transactions.ts';
export { type BillLines, mountPayments } from './routes.ts';
export { type BillRow, findBill } from './store.ts';
export { ATTENTION_VERDICTS, mountTransactions } from './transaction-routes.ts';
export { cancelBill, expireBills, type Replacement, replaceBill, takeBackBill } from './void-bill.ts';
