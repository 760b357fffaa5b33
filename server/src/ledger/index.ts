/** The journal: double entry in đồng, its one balance function, its export and its proof. */
export { type Balance, type BalanceScope, readBalances } from './balances.ts';
export { type BankMoves, readBankMoves } from './bank-moves.ts';
export { toCsvCell } from './csv.ts';
export { type ExportFormat, exportLedger, isExportFormat } from './export.ts';
export { toHeadNotice } from './head-notice.ts';
export {
  accountOfPart,
  type BookablePart,
  type BookableTransfer,
  type Bucket,
  bookAtCounter,
  bookIncoming,
  bookOutgoing,
  type CounterEntry,
  type JournalDraft,
  type LedgerAccount,
  type PostingLine,
  REVENUE_ACCOUNTS,
  rebookTransfer,
  TAB_RECEIVABLES,
  toTabAccount,
} from './journal.ts';
export { newestSeqs, type PostedEntry, postEntries } from './post.ts';
export { readEntries } from './read-entries.ts';
export type { Verification } from './verification.ts';
export { verifyExport } from './verify-export.ts';
export { type CreateProof, verifyMarket } from './verify-market.ts';
