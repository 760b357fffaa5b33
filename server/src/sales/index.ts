/** Sales without a transfer, what was sold, the notebook of debts, and what all of it earned. */
export { billLines } from './bill-lines.ts';
export { debtOfTab } from './debt-of-tab.ts';
export { type Counter, makeSale } from './make-sale.ts';
export { proveSales } from './prove-sales.ts';
export { mountReceipts } from './receipt-routes.ts';
export { listRevenueEvents, type RevenueEvent } from './revenue-events.ts';
export { mountSales } from './routes.ts';
export { isItemSold } from './store.ts';
