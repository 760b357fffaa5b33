/** Bills, and the matching of what banks tell with what stalls asked for. */
export { type BillListener, type ChangedBill, createBookArrivals } from './book-arrivals.ts';
export { type BillAsk, createBill } from './create-bill.ts';
export { presentBillRows, presentBills } from './present.ts';
export { proveBills, proveTransactions } from './prove-transactions.ts';
export { mountPayments } from './routes.ts';
export { ATTENTION_VERDICTS, mountTransactions } from './transaction-routes.ts';
export { cancelBill, expireBills } from './void-bill.ts';
