/** Orders over several stalls: priced and split once, answered and weighed by stalls, followed until handed over. */
export type { Billing } from './billing.ts';
export { expireParts } from './expire-parts.ts';
export { mountOrders } from './routes.ts';
export { costOfBill, countChange, isBillOfOrder, isItemOrdered, listOrdersOfBills } from './store.ts';
