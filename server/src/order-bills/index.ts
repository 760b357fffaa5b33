/** Where a market is paid at once: the bills of orders, and the order's page that follows them. */
export { followPayments } from './follow-payments.ts';
export { orderBilling } from './order-billing.ts';
