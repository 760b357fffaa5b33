import { z } from 'zod';
import { relationSchema } from './bank-account-changes.ts';
import { contract } from './contract.ts';
import { saleLinesAsk } from './sale-lines.ts';
import { askedAmountSchema, instantSchema, pageOf, pageQuery, textSchema, vndSchema } from './values.ts';

/** The life of a bill: it waits, it is settled by money, or it asks no longer. */
export const paymentRequestStateSchema = z.enum(['open', 'settled', 'void']);
/** What else is true of a bill; flags compose. */
export const paymentRequestFlagSchema = z.enum([
  'partial',
  'over',
  'late',
  'duplicate',
  'reversed',
  'manual',
  'in-transit',
]);

/** A bill: what a stall asks for, what has come, and the code to show. `payload` is the VietQR text. */
export const paymentRequestView = z.object({
  id: z.string(),
  stallId: z.string(),
  stallName: z.string(),
  reference: z.string(),
  memo: z.string(),
  amountVnd: vndSchema,
  receivedVnd: vndSchema,
  outstandingVnd: vndSchema,
  excessVnd: vndSchema,
  /** How much of the amount the payer gets back in cash, and how much of that is due now that the money has come. */
  cashBackVnd: vndSchema,
  cashBackDueVnd: vndSchema,
  state: paymentRequestStateSchema,
  flags: z.array(paymentRequestFlagSchema),
  voidReason: z.enum(['expired', 'cancelled', 'replaced']).nullable(),
  replacedBy: z.string().nullable(),
  note: z.string().nullable(),
  purpose: z.enum(['counter', 'order', 'tab']),
  /** Whose debt its money reduces, for the purpose `tab`. */
  tabId: z.string().nullable(),
  payload: z.string(),
  /** `relation` stands there when the holder is somebody else than the stallholder: a child, a husband who receives for her. */
  payee: z.object({
    bankBin: z.string(),
    bankName: z.string(),
    accountNumber: z.string(),
    holderName: z.string(),
    relation: relationSchema.optional(),
  }),
  /**
   * For a stall whose provider makes the codes: `shown` when `payload` and `payee` are the provider's, `wanted` while it
   * is asked, `own-code` when it did not answer or the code has ended. `problem` is Vietnamese. Null for any other stall.
   */
  link: z
    .object({
      provider: z.string(),
      providerName: z.string(),
      state: z.enum(['wanted', 'shown', 'own-code']),
      problem: z.string().nullable(),
    })
    .nullable(),
  createdAt: instantSchema,
  expiresAt: instantSchema,
  settledAt: instantSchema.nullable(),
  version: z.int(),
});
/** A bill as its stall, its payer and the board see it. */
export type PaymentRequestView = z.infer<typeof paymentRequestView>;
/** The life of a bill. */
export type PaymentRequestState = z.infer<typeof paymentRequestStateSchema>;
/** What else is true of a bill. */
export type PaymentRequestFlag = z.infer<typeof paymentRequestFlagSchema>;

/**
 * Ask for an amount. Needs `Idempotency-Key`; the same key and body give the same bill again.
 *
 * A bill that was shown without a network names its `reference`, one of the stall's reserved and unused ones, and when it
 * was shown by the device's own clock (`askedAt`); with the header `Device-Time`, that clock's time when this is sent, a
 * wrong clock does not matter. Money that named the reference before is put on the bill.
 *
 * `cashBackVnd` is the part of the amount that the stall hands back in cash: 107.000 with 100.000 of it is a sale of 7.000.
 */
export const createPaymentRequest = contract({
  method: 'POST',
  path: '/api/stalls/:stallId/payment-requests',
  summary: 'Ask a shopper for an amount by VietQR',
  signIn: 'required',
  idempotent: true,
  body: z.object({
    amountVnd: askedAmountSchema,
    reference: z.string().length(9).optional(),
    askedAt: z.iso.datetime({ offset: true }).optional(),
    cashBackVnd: askedAmountSchema.optional(),
    note: textSchema(200).optional(),
    lines: saleLinesAsk.optional(),
  }),
  response: paymentRequestView,
  status: 201,
  problems: [
    'resource/not-found',
    'stall/no-bank-account',
    'reference/not-reserved',
    'reference/used',
    'reference/expired',
    'amount/out-of-range',
    'cash-back/too-much',
    'product/not-available',
    'idempotency/key-reused',
    'idempotency/key-missing',
  ],
});

/** The bills of a stall, newest first. */
export const listPaymentRequests = contract({
  method: 'GET',
  path: '/api/stalls/:stallId/payment-requests',
  summary: 'The bills of a stall, newest first',
  signIn: 'required',
  query: pageQuery.extend({ state: paymentRequestStateSchema.optional() }),
  response: pageOf(paymentRequestView),
  problems: ['resource/not-found'],
});

/** One bill, for its stall or (with `order`, the order's token) for its payer. */
export const getPaymentRequest = contract({
  method: 'GET',
  path: '/api/payment-requests/:id',
  summary: 'One bill',
  signIn: 'none',
  query: z.object({ order: z.string().max(60).optional() }),
  response: paymentRequestView,
  problems: ['resource/not-found'],
});

/** Ask for another amount instead; money that comes with the old code is for the new bill. Needs `Idempotency-Key`. */
export const replacePaymentRequest = contract({
  method: 'POST',
  path: '/api/payment-requests/:id/replace',
  summary: 'Ask for another amount instead',
  signIn: 'required',
  idempotent: true,
  body: z.object({ amountVnd: askedAmountSchema, cashBackVnd: askedAmountSchema.optional() }),
  response: paymentRequestView,
  status: 201,
  problems: [
    'resource/not-found',
    'payment-request/not-open',
    'payment-request/has-money',
    'payment-request/of-order',
    'stall/no-bank-account',
    'amount/out-of-range',
    'cash-back/too-much',
    'idempotency/key-reused',
    'idempotency/key-missing',
  ],
});

/** Say that the money is on its way: its stall, or (with `order`) its payer. Only the bank turns a bill green. */
export const promisePayment = contract({
  method: 'POST',
  path: '/api/payment-requests/:id/promise',
  summary: 'Say that the money is on its way',
  signIn: 'none',
  query: z.object({ order: z.string().max(60).optional() }),
  response: paymentRequestView,
  problems: ['resource/not-found', 'payment-request/not-open'],
});

/** Stop asking. A bill that has received money cannot be cancelled; money that comes later is still booked. */
export const cancelPaymentRequest = contract({
  method: 'POST',
  path: '/api/payment-requests/:id/cancel',
  summary: 'Stop asking for a bill',
  signIn: 'required',
  response: paymentRequestView,
  problems: ['resource/not-found', 'payment-request/not-open', 'payment-request/has-money'],
});
