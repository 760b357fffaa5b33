import { z } from 'zod';
import { bankTransactionView } from './bank-transactions.ts';
import { contract } from './contract.ts';
import { rejectedRowView } from './statements.ts';
import { instantSchema, pageOf, pageQuery, reasonSchema, vndSchema } from './values.ts';

/** A statement that was imported, as the board and the holder of its feed read it. Sums are those of the rows that were read. */
export const importedStatementView = z.object({
  id: z.string(),
  at: instantSchema,
  by: z.string(),
  fileName: z.string(),
  /** SHA-256 of the file, as it stands in the market's chain. */
  fileHash: z.string(),
  format: z.string(),
  /** The bank's name; null for a file whose bank is not known by name. */
  bankName: z.string().nullable(),
  provider: z.string(),
  stallCode: z.string().nullable(),
  accountNumber: z.string().nullable(),
  inVnd: vndSchema.nullable(),
  outVnd: vndSchema.nullable(),
  acceptedCount: z.int(),
  repeatCount: z.int(),
  rejectedCount: z.int(),
});
/** A statement that was imported. */
export type ImportedStatementView = z.infer<typeof importedStatementView>;

/** The statements imported for a market's accounts, newest first. */
export const listStatementImports = contract({
  method: 'GET',
  path: '/api/markets/:slug/statement-imports',
  summary: "The statements imported for a market's accounts, newest first",
  signIn: 'required',
  query: pageQuery,
  response: pageOf(importedStatementView),
  problems: ['session/forbidden', 'resource/not-found'],
});

/** One imported statement of a market. */
export const getStatementImport = contract({
  method: 'GET',
  path: '/api/markets/:slug/statement-imports/:id',
  summary: 'One statement imported for an account of a market',
  signIn: 'required',
  response: importedStatementView,
  problems: ['session/forbidden', 'resource/not-found'],
});

/** The transactions that an imported statement told for the first time, newest first; its repeats are not among them. */
export const listStatementTransactions = contract({
  method: 'GET',
  path: '/api/markets/:slug/statement-imports/:id/bank-transactions',
  summary: 'The bank transactions that an imported statement told first',
  signIn: 'required',
  query: pageQuery,
  response: pageOf(bankTransactionView),
  problems: ['session/forbidden', 'resource/not-found'],
});

/**
 * A row that an imported statement held and that was not taken. `reason` is Vietnamese, `why` the same for programs and
 * other languages; its cells are whole, as they stand in the file, without blank ones at the end.
 */
export const keptRejectedRowView = rejectedRowView.extend({ why: reasonSchema });
/** A row of an imported statement that was not taken. */
export type KeptRejectedRowView = z.infer<typeof keptRejectedRowView>;

// A page begins after a row of the file.
const rejectedQuery = pageQuery.extend({
  cursor: z
    .string()
    .regex(/^\d{1,9}$/)
    .optional(),
});

/**
 * The rows of an imported statement that were not taken, in the file's order. Of an import made before they were kept
 * there are none, whatever its `rejectedCount`. A page with very long cells ends early.
 */
export const listRejectedRows = contract({
  method: 'GET',
  path: '/api/markets/:slug/statement-imports/:id/rejected-rows',
  summary: 'The rows of an imported statement that were not taken, and why',
  signIn: 'required',
  query: rejectedQuery,
  response: pageOf(keptRejectedRowView),
  problems: ['session/forbidden', 'resource/not-found'],
});

/** The statements imported through a stall's own feeds, also those disconnected since, newest first, for its holder. */
export const listStallImports = contract({
  method: 'GET',
  path: '/api/stalls/:stallId/statement-imports',
  summary: "The statements imported through a stall's own bank feeds, for its holder, newest first",
  signIn: 'required',
  query: pageQuery,
  response: pageOf(importedStatementView),
  problems: ['session/forbidden', 'resource/not-found'],
});

/** One statement imported through a feed of a stall. */
export const getStallImport = contract({
  method: 'GET',
  path: '/api/stalls/:stallId/statement-imports/:id',
  summary: "One statement imported through a stall's own bank feed",
  signIn: 'required',
  response: importedStatementView,
  problems: ['session/forbidden', 'resource/not-found'],
});

/** As `listRejectedRows`, for the holder of the feed. */
export const listStallRejectedRows = contract({
  method: 'GET',
  path: '/api/stalls/:stallId/statement-imports/:id/rejected-rows',
  summary: "The rows that were not taken of a statement imported through a stall's own bank feed, and why",
  signIn: 'required',
  query: rejectedQuery,
  response: pageOf(keptRejectedRowView),
  problems: ['session/forbidden', 'resource/not-found'],
});
