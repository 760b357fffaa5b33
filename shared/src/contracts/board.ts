import { z } from 'zod';
import { feedLampView } from './bank-connections.ts';
import { contract } from './contract.ts';
import { instantSchema, pageOf, pageQuery, reasonSchema, vndSchema } from './values.ts';

/** A nightly look at a market's books. `broken` names the rule and the row that breaks it; null when every rule holds. */
export const booksCheckView = z.object({
  businessDate: z.string(),
  checkedAt: instantSchema,
  tookMs: z.int(),
  links: z.int(),
  transactions: z.int(),
  entries: z.int(),
  bills: z.int(),
  broken: z.object({ rule: z.string(), subject: z.string(), problem: z.string() }).nullable(),
});
/** A nightly look at a market's books. */
export type BooksCheckView = z.infer<typeof booksCheckView>;

/** The nightly looks at a market's books, newest first. */
export const listBooksChecks = contract({
  method: 'GET',
  path: '/api/markets/:slug/books-checks',
  summary: "The nightly looks at a market's books, newest first",
  signIn: 'required',
  query: pageQuery,
  response: pageOf(booksCheckView),
  problems: ['session/forbidden', 'resource/not-found'],
});

/** What the board sees first: today's figures of its market. Sums over fewer than five stalls are null. */
export const overviewView = z.object({
  marketSlug: z.string(),
  businessDate: z.string(),
  receivedVnd: vndSchema.nullable(),
  transactionCount: z.int(),
  settledBillCount: z.int(),
  openBillCount: z.int(),
  activeStallCount: z.int(),
  stallCount: z.int(),
  attentionCount: z.int(),
  hourly: z.array(z.object({ hour: z.int(), receivedVnd: vndSchema.nullable(), count: z.int() })),
  feeds: z.array(
    z.object({
      connectionId: z.string(),
      provider: z.string(),
      /** Whose feed it is; null for one that watches every account of the demo. */
      stallCode: z.string().nullable(),
      lastDeliveryAt: instantSchema.nullable(),
      acceptedCount: z.int(),
      refusedCount: z.int(),
      ...feedLampView.shape,
    }),
  ),
  chain: z.object({ seq: z.int(), hash: z.string() }),
  /** The newest nightly look at the books; null where nobody looked yet. */
  booksCheck: booksCheckView.nullable(),
});
/** What the board sees first. */
export type OverviewView = z.infer<typeof overviewView>;

/** Today's figures of a market. */
export const getOverview = contract({
  method: 'GET',
  path: '/api/markets/:slug/overview',
  summary: "Today's figures of a market",
  signIn: 'required',
  response: overviewView,
  problems: ['session/forbidden', 'resource/not-found'],
});

/** Authentic deliveries that nobody could read or believe, newest first: kept, never booked. */
export const listQuarantine = contract({
  method: 'GET',
  path: '/api/markets/:slug/quarantine',
  summary: 'Deliveries that wait for a person',
  signIn: 'required',
  query: pageQuery,
  response: pageOf(
    z.object({
      id: z.string(),
      connectionId: z.string(),
      receivedAt: instantSchema,
      problem: z.string(),
      /** The same for programs and other languages. */
      why: reasonSchema,
      body: z.string(),
    }),
  ),
  problems: ['session/forbidden', 'resource/not-found'],
});

/** A journal entry; its postings sum to zero. */
export const journalEntryView = z.object({
  id: z.string(),
  seq: z.int(),
  businessDate: z.string(),
  bookedAt: instantSchema,
  kind: z.string(),
  description: z.string(),
  transactionId: z.string().nullable(),
  postings: z.array(z.object({ ledgerAccount: z.string(), stallId: z.string().nullable(), amountVnd: vndSchema })),
  chain: z.object({ seq: z.int(), hash: z.string() }),
});
/** A journal entry. */
export type JournalEntryView = z.infer<typeof journalEntryView>;

/** The journal of a market, newest first. */
export const listJournalEntries = contract({
  method: 'GET',
  path: '/api/markets/:slug/ledger/entries',
  summary: 'The journal of a market, newest first',
  signIn: 'required',
  query: pageQuery,
  response: pageOf(journalEntryView),
  problems: ['session/forbidden', 'resource/not-found'],
});

/** Walk the whole chain of a market now. */
export const verifyLedger = contract({
  method: 'POST',
  path: '/api/markets/:slug/ledger/verify',
  summary: 'Walk the whole chain of a market now',
  signIn: 'required',
  response: z.object({
    intact: z.boolean(),
    entries: z.int(),
    heads: z.int(),
    firstBroken: z.object({ seq: z.int(), reason: z.string() }).nullable(),
    checkedAt: instantSchema,
  }),
  problems: ['session/forbidden', 'resource/not-found'],
});

/** The end of a market's chain at the end of a day, signed: what the board prints and posts. */
export const dailyHeadView = z.object({
  businessDate: z.string(),
  marketId: z.string(),
  seq: z.int(),
  hash: z.string(),
  signedAt: instantSchema,
  keyId: z.string(),
  publicKey: z.string().nullable(),
  signature: z.string(),
  /** The block for the notice board, in Vietnamese, at most fifty characters wide: enough to check an export against. */
  notice: z.string(),
});
/** The signed end of a day. */
export type DailyHeadView = z.infer<typeof dailyHeadView>;

/** The signed ends of a market's days, newest first. */
export const listDailyHeads = contract({
  method: 'GET',
  path: '/api/markets/:slug/ledger/heads',
  summary: "The signed ends of a market's days, newest first",
  signIn: 'required',
  query: pageQuery,
  response: pageOf(dailyHeadView),
  problems: ['session/forbidden', 'resource/not-found'],
});

/** What came to a stall on one day, by the journal. */
export const stallDayView = z.object({
  stallId: z.string(),
  businessDate: z.string(),
  receivedVnd: vndSchema,
  receivedCount: z.int(),
  sentVnd: vndSchema,
  /** What was earned that day, and of it by transfer, in cash and on tabs. Debts that were collected are not earned again. */
  revenueVnd: vndSchema,
  transferSalesVnd: vndSchema,
  cashSalesVnd: vndSchema,
  tabSalesVnd: vndSchema,
  /** Paid that day of debts, by transfer or in cash. */
  tabCollectedVnd: vndSchema,
  /** Handed back in cash of transfers that asked for it. */
  cashBackVnd: vndSchema,
});
/** What came to a stall on one day. */
export type StallDayView = z.infer<typeof stallDayView>;

/** What came to a stall today, or on another day. */
export const getStallDay = contract({
  method: 'GET',
  path: '/api/stalls/:stallId/day',
  summary: 'What came to a stall on one day',
  signIn: 'required',
  query: z.object({ date: z.iso.date().optional() }),
  response: stallDayView,
  problems: ['resource/not-found'],
});

/** Who looked at a stall's money. */
export const accessLogView = z.object({
  at: instantSchema,
  person: z.string(),
  what: z.string(),
  because: z.string().nullable(),
});

/** Who looked at a stall's money, for that stall. */
export const listStallAccesses = contract({
  method: 'GET',
  path: '/api/stalls/:stallId/accesses',
  summary: "Who looked at a stall's money",
  signIn: 'required',
  response: z.object({ items: z.array(accessLogView) }),
  problems: ['resource/not-found'],
});
