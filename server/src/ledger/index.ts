/** The journal: double entry in đồng, its one balance function, its export and its proof. */
export { readBalances } from './balances.ts';
export { type ExportFormat, exportLedger, isExportFormat } from './export.ts';
export { toHeadNotice } from './head-notice.ts';
export {
  type BookableTransfer,
  type Bucket,
  bookIncoming,
  bookOutgoing,
  type JournalDraft,
  type LedgerAccount,
  rebookTransfer,
} from './journal.ts';
export { type PostedEntry, postEntries } from './post.ts';
export { readEntries } from './read-entries.ts';
export type { Verification } from './verification.ts';
export { verifyExport } from './verify-export.ts';
export { type CreateProof, verifyMarket } from './verify-market.ts';
