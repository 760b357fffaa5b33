import { z } from 'zod';
import { contract } from './contract.ts';
import { instantSchema, pageOf, pageQuery, reasonSchema, vndSchema } from './values.ts';

/** What a bank transaction turned out to be. */
export const verdictSchema = z.enum([
  'exact',
  'short',
  'over',
  'received',
  'duplicate',
  'cancelled-bill',
  'ambiguous',
  'wrong-account',
  'too-late',
  'unknown-account',
  'outgoing',
  'refund',
  'reversal',
  'test',
]);
/** What a bank transaction turned out to be. */
export type Verdict = z.infer<typeof verdictSchema>;

/** A bank transaction with what it matched and why (`reason`, in Vietnamese). */
export const bankTransactionView = z.object({
  id: z.string(),
  direction: z.enum(['in', 'out']),
  amountVnd: vndSchema,
  memo: z.string(),
  accountNumber: z.string(),
  bankReference: z.string().nullable(),
  provider: z.string(),
  connectionId: z.string(),
  bookedAt: instantSchema,
  receivedAt: instantSchema,
  /** Whether it was found so long after it was booked that it is shown but not spoken: its customer has left. */
  isToldLate: z.boolean(),
  verdict: verdictSchema,
  isLate: z.boolean(),
  differenceVnd: vndSchema,
  reason: z.string(),
  /** The same for programs and other languages. */
  why: reasonSchema.optional(),
  stallId: z.string().nullable(),
  stallName: z.string().nullable(),
  paymentRequestId: z.string().nullable(),
  reference: z.string().nullable(),
  /** The earlier transaction that may be the same money told by somebody else; null for nearly all. */
  twinOf: z.string().nullable(),
  /** What a person said of that: `same-money` no longer counts, `other-money` does. */
  twinDecision: z.enum(['same-money', 'other-money']).nullable(),
});
/** A bank transaction with what it matched and why. */
export type BankTransactionView = z.infer<typeof bankTransactionView>;

/** One transaction's whole story: every delivery as it came, every allocation, its journal entry and its place in the chain. */
export const bankTransactionStory = bankTransactionView.extend({
  /** `leftOut` counts other stalls' transactions that a shared feed told in the same notice; its body is then cut. */
  deliveries: z.array(
    z.object({ id: z.string(), receivedAt: instantSchema, channel: z.string(), body: z.string(), leftOut: z.int() }),
  ),
  allocations: z.array(z.object({ bucket: z.string(), amountVnd: vndSchema, paymentRequestId: z.string().nullable() })),
  chain: z.object({ seq: z.int(), prevHash: z.string(), hash: z.string() }).nullable(),
  timeline: z.array(z.object({ at: instantSchema, what: z.string(), actor: z.string() })),
});
/** One transaction's whole story. */
export type BankTransactionStory = z.infer<typeof bankTransactionStory>;

/** Today's (or another day's) bank transactions of a market, newest first, for the board. */
export const listMarketTransactions = contract({
  method: 'GET',
  path: '/api/markets/:slug/bank-transactions',
  summary: "A day's bank transactions of a market",
  signIn: 'required',
  query: pageQuery.extend({
    date: z.iso.date().optional(),
    attention: z.enum(['yes']).optional(),
  }),
  response: pageOf(bankTransactionView),
  problems: ['session/forbidden', 'resource/not-found'],
});

/** The bank transactions of a stall, newest first. */
export const listStallTransactions = contract({
  method: 'GET',
  path: '/api/stalls/:stallId/bank-transactions',
  summary: 'The bank transactions of a stall',
  signIn: 'required',
  query: pageQuery,
  response: pageOf(bankTransactionView),
  problems: ['resource/not-found'],
});

/** One transaction's story. A board member gives a `because`; the look is logged and shown to the stall. */
export const getTransactionStory = contract({
  method: 'GET',
  path: '/api/bank-transactions/:id',
  summary: "One transaction's whole story",
  signIn: 'required',
  query: z.object({ because: z.string().trim().max(200).optional() }),
  response: bankTransactionStory,
  problems: ['resource/not-found', 'access/reason-missing'],
});
