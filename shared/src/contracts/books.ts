import { z } from 'zod';
import { type Vnd, vnd } from '../money/index.ts';
import { contract } from './contract.ts';
import { taxActivitySchema } from './sale-lines.ts';
import { instantSchema, textSchema, vndSchema } from './values.ts';

const tillVnd = z
  .int()
  .min(0)
  .max(10_000_000_000)
  .transform((value): Vnd => vnd(value));

/** One sale, or what took it back, as the books list it. */
export const revenueEventView = z.object({
  at: instantSchema,
  businessDate: z.string(),
  kind: z.enum(['bill', 'counter', 'cash-sale', 'tab-sale']),
  ref: z.string(),
  description: z.string(),
  activity: taxActivitySchema,
  amountVnd: vndSchema,
  transactionId: z.string().nullable(),
  paymentRequestId: z.string().nullable(),
});
/** One sale as the books list it. */
export type RevenueEventView = z.infer<typeof revenueEventView>;

/** A year of a stall by the books. The tax is an estimate; `rules` says by what. */
export const bookYearView = z.object({
  year: z.int(),
  revenueVnd: vndSchema,
  exemptUpToVnd: vndSchema,
  leftVnd: vndSchema,
  band: z.enum(['exempt', 'rate', 'profit']),
  book: z.enum(['S1a-HKD', 'S2a-HKD', 'S2b-HKD']),
  byActivity: z.array(z.object({ activity: taxActivitySchema, amountVnd: vndSchema })),
  months: z.array(z.object({ month: z.string(), amountVnd: vndSchema, nonSaleVnd: vndSchema })),
  /** Money that came and was set aside as no sale, in the year. */
  nonSaleVnd: vndSchema,
  estimate: z.object({ vatVnd: vndSchema, incomeTaxVnd: vndSchema.nullable(), cutVnd: vndSchema }),
  deadlines: z.array(
    z.object({
      kind: z.enum(['revenue-notice', 'quarterly-declaration', 'profit-finalisation']),
      form: z.string(),
      dueOn: z.string(),
      aboutYear: z.int(),
      aboutQuarter: z.int().nullable(),
    }),
  ),
  rules: z.object({ basis: z.string(), validFrom: z.string() }),
});
/** A year of a stall by the books. */
export type BookYearView = z.infer<typeof bookYearView>;

/** A year of a stall: revenue, distance to the threshold, an estimate of tax, what is due. */
export const getBookYear = contract({
  method: 'GET',
  path: '/api/stalls/:stallId/books/years/:year',
  summary: 'A year of a stall by its books',
  signIn: 'required',
  response: bookYearView,
  problems: ['resource/not-found', 'books/no-rules'],
});

/** The daily totals of a month (`YYYY-MM`). */
export const getBookMonth = contract({
  method: 'GET',
  path: '/api/stalls/:stallId/books/months/:month',
  summary: 'The daily totals of a month',
  signIn: 'required',
  response: z.object({
    month: z.string(),
    revenueVnd: vndSchema,
    days: z.array(z.object({ businessDate: z.string(), amountVnd: vndSchema, count: z.int() })),
  }),
  problems: ['resource/not-found', 'request/invalid'],
});

/** Everything a day's total is made of. */
export const listDayRevenue = contract({
  method: 'GET',
  path: '/api/stalls/:stallId/books/days/:businessDate',
  summary: 'What the revenue of a day is made of',
  signIn: 'required',
  response: z.object({ businessDate: z.string(), revenueVnd: vndSchema, items: z.array(revenueEventView) }),
  problems: ['resource/not-found', 'request/invalid'],
});

/** What the journal expects of a day: transfers, cash in the drawer, money nobody has named. */
const expectedView = z.object({
  transfersVnd: vndSchema,
  transferCount: z.int(),
  sentVnd: vndSchema,
  cashVnd: vndSchema,
  unclearVnd: vndSchema,
  unclearCount: z.int(),
  revenueVnd: vndSchema,
});

/** One act on a day: it was closed with these figures, or asked to be opened again, or opened. */
export const dayActView = z.object({
  id: z.string(),
  kind: z.enum(['close', 'ask-reopen', 'reopen']),
  at: instantSchema,
  by: z.string(),
  /** Whether the person asking now did it; whoever asked may not also agree. */
  isOwn: z.boolean(),
  note: z.string().nullable(),
  figures: z
    .object({
      expected: expectedView,
      bankAppVnd: vndSchema.nullable(),
      openingCashVnd: vndSchema,
      countedCashVnd: vndSchema,
      transferDifferenceVnd: vndSchema.nullable(),
      cashDifferenceVnd: vndSchema,
    })
    .nullable(),
});
/** One act on a day. */
export type DayActView = z.infer<typeof dayActView>;

/** How a day stands: what is expected now, whether it is closed, and what came since. */
export const dayCloseView = z.object({
  stallId: z.string(),
  businessDate: z.string(),
  state: z.enum(['open', 'closed', 'reopen-asked']),
  expected: expectedView,
  /** What changed since it was closed; zero while it is open. */
  sinceClose: z.object({ transfersVnd: vndSchema, cashVnd: vndSchema, revenueVnd: vndSchema }),
  mayReopenUntil: instantSchema,
  acts: z.array(dayActView),
});
/** How a day stands. */
export type DayCloseView = z.infer<typeof dayCloseView>;

const dayProblems = ['resource/not-found', 'request/invalid'] as const;
const repeatable = ['idempotency/key-reused', 'idempotency/key-missing'] as const;

/** How a day of a stall stands. */
export const getDayClose = contract({
  method: 'GET',
  path: '/api/stalls/:stallId/days/:businessDate/close',
  summary: 'How a day of a stall stands',
  signIn: 'required',
  response: dayCloseView,
  problems: dayProblems,
});

/** Close a day: three figures against the bank app and the drawer, and a sentence. Needs `Idempotency-Key`. */
export const closeDay = contract({
  method: 'POST',
  path: '/api/stalls/:stallId/days/:businessDate/close',
  summary: 'Close a day of a stall',
  signIn: 'required',
  idempotent: true,
  body: z.object({
    bankAppVnd: tillVnd.nullable(),
    openingCashVnd: tillVnd,
    countedCashVnd: tillVnd,
    note: textSchema(300).optional(),
  }),
  response: dayCloseView,
  status: 201,
  problems: [...dayProblems, ...repeatable, 'day/closed', 'day/not-yet', 'day/note-missing'],
});

/** Ask to open a closed day again, with a reason, until the midnight after the next; a second person agrees. */
export const askReopenDay = contract({
  method: 'POST',
  path: '/api/stalls/:stallId/days/:businessDate/reopen-request',
  summary: 'Ask to open a closed day again',
  signIn: 'required',
  idempotent: true,
  body: z.object({ reason: textSchema(300).min(3) }),
  response: dayCloseView,
  status: 201,
  problems: [...dayProblems, ...repeatable, 'day/not-closed', 'day/too-late'],
});

/** Agree to open a closed day again: another person of the stall, or the board. */
export const reopenDay = contract({
  method: 'POST',
  path: '/api/stalls/:stallId/days/:businessDate/reopen',
  summary: 'Agree to open a closed day again',
  signIn: 'required',
  idempotent: true,
  body: z.object({}),
  response: dayCloseView,
  status: 201,
  problems: [...dayProblems, ...repeatable, 'day/nothing-asked', 'day/second-person', 'day/too-late'],
});

/** Days of a market that a stall asks to open again, for the board that may agree. */
export const listReopenRequests = contract({
  method: 'GET',
  path: '/api/markets/:slug/reopen-requests',
  summary: 'Days that stalls ask to open again',
  signIn: 'required',
  response: z.object({
    items: z.array(
      z.object({
        stallId: z.string(),
        stallCode: z.string(),
        stallName: z.string(),
        businessDate: z.string(),
        reason: z.string(),
        by: z.string(),
        at: instantSchema,
        /** Until when somebody else may agree. */
        agreeUntil: instantSchema,
        /** Whether the person asking now asked for it, and so may not agree. */
        isOwn: z.boolean(),
      }),
    ),
  }),
  problems: ['session/forbidden', 'resource/not-found'],
});
