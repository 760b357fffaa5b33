/** What banks tell us: providers, their proofs, and the inbox where every channel meets. */

export { createAskers, ProviderRests } from './askers.ts';
export { ProviderFailed } from './call-provider.ts';
export { createCassoSource, signCasso } from './casso/index.ts';
export { listKinds } from './connection-desk/choose-secret.ts';
export { mountConnectionDesk } from './connection-desk/routes.ts';
export type { Connection } from './connections.ts';
export { listFeeds } from './connections.ts';
export { openDeliveryDesks } from './delivery-desks.ts';
export { createDeliveryDoor } from './delivery-door.ts';
export { feedState, usualGap } from './feed-state.ts';
export { createFindConnection, type FindConnection } from './find-connection.ts';
export { forgetPreviousSecrets } from './forget-previous-secrets.ts';
export { createInbox, type Inbox } from './inbox.ts';
export { keepSecretKey } from './keep-secret-key.ts';
export { findLinkConnection, nameOfProvider, noteAsked } from './link-connections.ts';
export type { LinkCall, LinkMaker, MadeLink, SeenLink } from './link-maker.ts';
export { listMemoPrefixes } from './memo-prefix.ts';
export { signPayos } from './payos/index.ts';
export type { ProviderAdapter } from './provider-adapter.ts';
export { type Outside, openOutside, type Providers, providers } from './providers.ts';
export { createPull, type Pull, TICK_MS as PULL_TICK_MS } from './pull/create-pull.ts';
export type { Pulled, PullSource } from './pull/pull-source.ts';
export { listToldByPull } from './pull/pull-store.ts';
export { listDeliveries } from './read-deliveries.ts';
export {
  type BankTransactionRow,
  findTransaction,
  listQuarantined,
  listTransactions,
  type TransactionFilter,
} from './read-transactions.ts';
export { createSecretBox, type SecretBox } from './seal-secret.ts';
export { createSepaySource, signSepay } from './sepay/index.ts';
export { findFeed } from './statements/find-feed.ts';
export { mountImports } from './statements/import-routes.ts';
export { importStatement } from './statements/import-statement.ts';
export { findImport } from './statements/list-imports.ts';
export { readStatementFile } from './statements/read-file.ts';
export { StatementRefused } from './statements/refusal.ts';
export { mountStatements } from './statements/routes.ts';
export { createStoreBatch, type StoreBatch } from './store-batch.ts';
export type { Arrival, Booker, Booking, NewTransaction } from './store-deliveries.ts';
export { listToldLate } from './told-late.ts';
