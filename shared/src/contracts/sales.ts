import { z } from 'zod';
import { contract } from './contract.ts';
import { saleLinesAsk, saleLineView } from './sale-lines.ts';
import { askedAmountSchema, instantSchema, pageOf, pageQuery, textSchema, vndSchema } from './values.ts';

/** What a seller calls a customer of the notebook; the phone number is the customer's own affair and may be missing. */
export const tabNameSchema = textSchema(80).min(1);
export const tabPhoneSchema = z
  .string()
  .trim()
  .regex(/^\+?[0-9][0-9 .-]{5,18}$/);

const common = {
  amountVnd: askedAmountSchema,
  lines: saleLinesAsk.optional(),
  note: textSchema(200).optional(),
  /** When it was sold, by the phone's clock; without it, now. An act kept while offline comes later. */
  soldAt: z.iso.datetime({ offset: true }).optional(),
  /** The bill that is taken back because the shopper pays this way instead. */
  paymentRequestId: z.string().max(40).optional(),
};

/** A sale without a transfer: paid in cash, or put on the tab of a customer, known (`tabId`) or new (`customer`). */
export const saleAsk = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('cash'), ...common, tenderedVnd: askedAmountSchema.optional() }),
  z.object({
    kind: z.literal('tab'),
    ...common,
    tabId: z.string().max(40).optional(),
    customer: z.object({ name: tabNameSchema, phone: tabPhoneSchema.optional() }).optional(),
  }),
]);
/** A sale as the counter tells it. */
export type SaleAsk = z.output<typeof saleAsk>;

/** A sale as its stall sees it. `reversedBy` is the reversal that took it back; a reversal names what it `reverses`. */
export const saleView = z.object({
  id: z.string(),
  stallId: z.string(),
  kind: z.enum(['cash', 'tab']),
  amountVnd: vndSchema,
  tenderedVnd: vndSchema.nullable(),
  changeVnd: vndSchema.nullable(),
  tab: z.object({ id: z.string(), name: z.string(), balanceVnd: vndSchema }).nullable(),
  paymentRequestId: z.string().nullable(),
  lines: z.array(saleLineView),
  note: z.string().nullable(),
  soldAt: instantSchema,
  recordedAt: instantSchema,
  reverses: z.string().nullable(),
  reversedBy: z.string().nullable(),
  reason: z.string().nullable(),
});
/** A sale as its stall sees it. */
export type SaleView = z.infer<typeof saleView>;

const repeatable = ['resource/not-found', 'idempotency/key-reused', 'idempotency/key-missing'] as const;

/**
 * Keep a sale in cash or on a tab. Needs `Idempotency-Key`.
 *
 * The header `Device-Time` (ISO 8601, the phone's clock while sending) tells how wrong that clock is, and so when `soldAt` was.
 */
export const createSale = contract({
  method: 'POST',
  path: '/api/stalls/:stallId/sales',
  summary: 'Keep a sale in cash or on a tab',
  signIn: 'required',
  idempotent: true,
  body: saleAsk,
  response: saleView,
  status: 201,
  problems: [
    ...repeatable,
    'amount/out-of-range',
    'product/not-available',
    'sale/too-little-tendered',
    'sale/too-old',
    'tab/customer-missing',
    'payment-request/not-open',
    'payment-request/has-money',
  ],
});

/** The sales of a stall without a transfer, newest first, reversals among them. */
export const listSales = contract({
  method: 'GET',
  path: '/api/stalls/:stallId/sales',
  summary: 'The cash and tab sales of a stall, newest first',
  signIn: 'required',
  query: pageQuery,
  response: pageOf(saleView),
  problems: ['resource/not-found'],
});

/** Take a mistaken sale back by a reversing entry; nothing is edited. Needs `Idempotency-Key`. */
export const reverseSale = contract({
  method: 'POST',
  path: '/api/stalls/:stallId/sales/:saleId/reverse',
  summary: 'Take a mistaken sale back',
  signIn: 'required',
  idempotent: true,
  body: z.object({ reason: textSchema(300).min(3) }),
  response: saleView,
  status: 201,
  problems: [...repeatable, 'sale/not-reversible'],
});
