import { z } from 'zod';
import { verdictSchema } from './bank-transactions.ts';
import { contract } from './contract.ts';
import { instantSchema, textSchema, vndSchema } from './values.ts';

/** What a column of a bank's statement may tell. */
export const columnRoleSchema = z.enum([
  'bookedAt',
  'time',
  'credit',
  'debit',
  'amount',
  'direction',
  'memo',
  'reference',
  'balance',
]);
/** What a column of a bank's statement may tell. */
export type ColumnRole = z.infer<typeof columnRoleSchema>;

const columnSchema = z.union([z.string().trim().min(1).max(200), z.int().min(1).max(200)]).optional();

/**
 * Which column tells what: a column's name as it stands in the file, or its number from 1.
 *
 * Needs `bookedAt` and either `amount` (signed, or beside `direction`) or both `credit` and `debit`. `headerRow` is the
 * row, from 1, in which the names stand; without it the names are looked for.
 */
export const statementMappingSchema = z.strictObject({
  headerRow: z.int().min(1).max(1000).optional(),
  bookedAt: columnSchema,
  time: columnSchema,
  credit: columnSchema,
  debit: columnSchema,
  amount: columnSchema,
  direction: columnSchema,
  memo: columnSchema,
  reference: columnSchema,
  balance: columnSchema,
} satisfies Record<ColumnRole | 'headerRow', z.ZodType>);
/** Which column tells what. */
export type StatementMapping = z.infer<typeof statementMappingSchema>;

/** The kinds a statement's file may be sent as; what it is, its content decides. */
export const STATEMENT_TYPES = [
  'text/csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  // What browsers on Windows call a CSV file.
  'application/vnd.ms-excel',
  'text/tab-separated-values',
  'application/octet-stream',
] as const;

/**
 * What is said about a file beside it. `mapping` is JSON. Rows that look like what a provider told, though no number of
 * the bank proves it, are not taken, so that no money counts twice; `alike=take` takes them.
 */
export const statementQuery = z.object({
  fileName: textSchema(200).optional(),
  accountNumber: z
    .string()
    .regex(/^[A-Za-z0-9]{1,40}$/)
    .optional(),
  alike: z.enum(['take']).optional(),
  mapping: z
    .string()
    .max(2000)
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue('mapping is not JSON');
        return z.NEVER;
      }
    })
    .pipe(statementMappingSchema)
    .optional(),
});

/**
 * A row of the file that was not taken, why (Vietnamese), and its cells as they stand, the first 30 of them. Rows count
 * from 1, as a spreadsheet shows them.
 */
export const rejectedRowView = z.object({ row: z.int(), reason: z.string(), cells: z.array(z.string()) });
/** A row of the file that was not taken. */
export type RejectedRowView = z.infer<typeof rejectedRowView>;

/**
 * A statement as it would be read. `problem` is the refusal that importing it would get.
 *
 * `newCount` and `knownCount` are what importing it now would come to; null while there is a `problem`. Of the rows and
 * of the rejected ones only the first are shown.
 */
export const statementPreviewView = z.object({
  format: z.string().nullable(),
  formatName: z.string().nullable(),
  accountNumber: z.string().nullable(),
  headerRow: z.int().nullable(),
  columns: z.array(z.string()),
  mapping: z.partialRecord(columnRoleSchema, z.string()),
  rowCount: z.int(),
  newCount: z.int().nullable(),
  knownCount: z.int().nullable(),
  rejectedCount: z.int(),
  inVnd: vndSchema,
  outVnd: vndSchema,
  rows: z.array(
    z.object({
      row: z.int(),
      bookedAt: instantSchema,
      direction: z.enum(['in', 'out']),
      amountVnd: vndSchema,
      memo: z.string(),
      bankReference: z.string().nullable(),
      /** Whether it was told before, so that importing it changes nothing. */
      isKnown: z.boolean(),
    }),
  ),
  rejected: z.array(rejectedRowView),
  problem: z.object({ code: z.string(), detailVi: z.string() }).nullable(),
  /** The first rows as they stand in the file, for somebody who has to say which column is which. */
  firstRows: z.array(z.array(z.string())),
});
/** A statement as it would be read. */
export type StatementPreviewView = z.infer<typeof statementPreviewView>;

const statementProblems = [
  'resource/not-found',
  'request/too-large',
  'request/too-many',
  'request/unsupported-media-type',
  'statement/not-a-table',
  'statement/old-workbook',
  'statement/broken-workbook',
  'statement/too-heavy',
] as const;

/** Read a statement without keeping anything. */
export const previewStatement = contract({
  method: 'POST',
  path: '/api/bank-connections/:id/statements/preview',
  summary: 'Read a bank statement (the file is the body) without keeping anything',
  signIn: 'required',
  upload: STATEMENT_TYPES,
  query: statementQuery,
  response: statementPreviewView,
  problems: statementProblems,
});

/**
 * What came of an import: rows that told something new, rows that were known, rows that were not taken (the first 1,000
 * of them). `booked` is what the new ones turned out to be.
 */
export const statementImportView = z.object({
  id: z.string(),
  accepted: z.int(),
  repeats: z.int(),
  rejectedCount: z.int(),
  rejected: z.array(rejectedRowView),
  booked: z.array(z.object({ verdict: verdictSchema, count: z.int(), amountVnd: vndSchema })),
});
/** What came of an import. */
export type StatementImportView = z.infer<typeof statementImportView>;

/** Import a statement; the same rows again, from this file or another, count once. */
export const importStatement = contract({
  method: 'POST',
  path: '/api/bank-connections/:id/statements',
  summary: 'Import a bank statement (the file is the body)',
  signIn: 'required',
  upload: STATEMENT_TYPES,
  query: statementQuery,
  response: statementImportView,
  status: 201,
  problems: [
    ...statementProblems,
    'statement/unknown-format',
    'statement/account-missing',
    'statement/other-account',
    'statement/other-currency',
    'statement/several-tables',
    'statement/totals-differ',
  ],
});
