/** Orders over several stalls: priced and split once, billed through `payments`, followed until handed over. */
export { followPayments } from './follow-payments.ts';
export { mountOrders } from './routes.ts';
export { isBillOfOrder } from './store.ts';
