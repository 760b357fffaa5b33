/** What banks tell us: providers, their proofs, and the inbox where every channel meets. */
export { signCasso } from './casso/index.ts';
export { listFeeds } from './connections.ts';
export { createInbox, type Inbox } from './inbox.ts';
export { signPayos } from './payos/index.ts';
export {
  type BankTransactionRow,
  findTransaction,
  listDeliveries,
  listQuarantined,
  listTransactions,
  type TransactionFilter,
} from './read-transactions.ts';
export { mountWebhooks } from './routes.ts';
export { signSepay } from './sepay/index.ts';
export type { BookArrivals, Booking, NewTransaction } from './store-deliveries.ts';
