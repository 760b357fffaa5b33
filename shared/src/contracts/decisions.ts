import { z } from 'zod';
import { bankTransactionView } from './bank-transactions.ts';
import { contract } from './contract.ts';
import { paymentRequestView } from './payment-requests.ts';
import { askedAmountSchema, instantSchema, pageOf, pageQuery, textSchema, vndSchema } from './values.ts';

/** What a person may decide about money that the rules leave open. */
export const decisionKindSchema = z.enum([
  'accept-short',
  'cash',
  'match',
  'not-a-sale',
  'give-back',
  'same-money',
  'other-money',
  'undo',
]);
/** What a person may decide. */
export type DecisionKind = z.infer<typeof decisionKindSchema>;

/** A decision as its stall and the board see it. `undoneBy` is the decision that took it back, or null. */
export const decisionView = z.object({
  id: z.string(),
  kind: decisionKindSchema,
  stallId: z.string(),
  transactionId: z.string().nullable(),
  paymentRequestId: z.string().nullable(),
  amountVnd: vndSchema,
  reason: z.string(),
  actor: z.string(),
  undoneBy: z.string().nullable(),
  createdAt: instantSchema,
});
/** A decision. */
export type DecisionView = z.infer<typeof decisionView>;

const reason = textSchema(300).min(3);

/**
 * What is decided: accept less, the rest came in cash, this money is for that bill, no sale, the excess goes back, undo.
 *
 * Of two transactions that may be one money: `same-money` names the one that stops counting, `other-money` the one that
 * carries the mark and counts on.
 */
export const decisionAsk = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('accept-short'), paymentRequestId: z.string(), reason }),
  z.object({ kind: z.literal('cash'), paymentRequestId: z.string(), amountVnd: askedAmountSchema, reason }),
  z.object({ kind: z.literal('match'), transactionId: z.string(), paymentRequestId: z.string(), reason }),
  z.object({ kind: z.literal('not-a-sale'), transactionId: z.string(), reason }),
  z.object({ kind: z.literal('give-back'), paymentRequestId: z.string(), reason }),
  z.object({ kind: z.literal('same-money'), transactionId: z.string(), reason }),
  z.object({ kind: z.literal('other-money'), transactionId: z.string(), reason }),
  z.object({ kind: z.literal('undo'), decisionId: z.string(), reason }),
]);
/** What is decided. */
export type DecisionAsk = z.output<typeof decisionAsk>;

/** Decide. Needs `Idempotency-Key`; nothing is edited, an `undo` is a decision too. */
export const makeDecision = contract({
  method: 'POST',
  path: '/api/stalls/:stallId/decisions',
  summary: 'Decide about money that the rules leave open',
  signIn: 'required',
  idempotent: true,
  body: decisionAsk,
  response: decisionView,
  status: 201,
  problems: [
    'resource/not-found',
    'decision/not-possible',
    'decision/less-owed',
    'idempotency/key-reused',
    'idempotency/key-missing',
  ],
});

/** The decisions of a stall, newest first. */
export const listDecisions = contract({
  method: 'GET',
  path: '/api/stalls/:stallId/decisions',
  summary: 'The decisions of a stall, newest first',
  signIn: 'required',
  query: pageQuery,
  response: pageOf(decisionView),
  problems: ['resource/not-found'],
});

/** A decision as the board reads it: whose stall, and who took it back, when and why. */
export const boardDecisionView = decisionView.extend({
  stallCode: z.string(),
  stallName: z.string(),
  undoing: z.object({ actor: z.string(), at: instantSchema, reason: z.string() }).nullable(),
});
/** A decision as the board reads it. */
export type BoardDecisionView = z.infer<typeof boardDecisionView>;

/**
 * What people of a market decided, newest first, an undo beside what it took back. One stall's decisions are a look at
 * its money: they need `because`, and that stall sees who looked.
 */
export const listMarketDecisions = contract({
  method: 'GET',
  path: '/api/markets/:slug/decisions',
  summary: 'What people of a market decided about money, newest first',
  signIn: 'required',
  query: pageQuery.extend({
    stallId: z.string().max(60).optional(),
    because: z.string().trim().max(200).optional(),
  }),
  response: pageOf(boardDecisionView),
  problems: ['session/forbidden', 'resource/not-found', 'access/reason-missing'],
});

/**
 * Money of the last week that nobody has explained, with the bills it may be for and why, the likeliest first; and
 * transactions that two tellers may have told of one money (`twins`), until somebody says what they are.
 *
 * With `cancelledId`, a bill that was cancelled: only the money that stands on it, with the open bills it may be put to.
 */
export const listSuggestions = contract({
  method: 'GET',
  path: '/api/stalls/:stallId/suggestions',
  summary: 'Unexplained money and what it may be for',
  signIn: 'required',
  query: z.object({ cancelledId: z.string().max(40).optional() }),
  response: z.object({
    items: z.array(
      z.object({
        transaction: bankTransactionView,
        suggestions: z.array(z.object({ paymentRequest: paymentRequestView, reason: z.string() })),
      }),
    ),
    /** `marked` was told after `earlier`; amount and direction may differ when one provider contradicts itself. */
    twins: z.array(z.object({ marked: bankTransactionView, earlier: bankTransactionView })),
  }),
  problems: ['resource/not-found'],
});
