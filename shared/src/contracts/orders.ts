import { z } from 'zod';
import { contract } from './contract.ts';
import { orderGroupView, orderLineFields, stallOrderFields } from './order-groups.ts';
import { instantSchema, pageOf, pageQuery, textSchema, vndSchema } from './values.ts';

/** An order over several stalls, found again by its secret `token`. `totalVnd` leaves out what was cancelled. */
export const orderView = z.object({
  id: z.string(),
  token: z.string(),
  marketSlug: z.string(),
  paymentMode: z.enum(['pay-now', 'pay-on-handover']),
  buyer: z.object({ name: z.string(), phone: z.string() }),
  handover: z.enum(['collect', 'deliver']),
  note: z.string().nullable(),
  totalVnd: vndSchema,
  groups: z.array(orderGroupView),
  createdAt: instantSchema,
  version: z.int(),
});
/** An order over several stalls. */
export type OrderView = z.infer<typeof orderView>;

/** Order from several stalls at once. Needs `Idempotency-Key`. `ifGone` is what to do when a stall has run out. */
export const createOrder = contract({
  method: 'POST',
  path: '/api/markets/:slug/orders',
  summary: 'Order from several stalls at once',
  signIn: 'none',
  idempotent: true,
  body: z.object({
    buyer: z.object({
      name: textSchema(80).min(1),
      phone: z
        .string()
        .trim()
        .regex(/^[0-9+][0-9 .-]{7,18}$/, 'a phone number'),
    }),
    lines: z
      .array(
        z.object({
          productId: z.string().min(1).max(100),
          quantity: z.number().positive().max(10_000),
          ifGone: orderLineFields.ifGone.optional(),
        }),
      )
      .min(1)
      .max(100),
    handover: z.enum(['collect', 'deliver']),
    note: textSchema(500).optional(),
  }),
  response: orderView,
  status: 201,
  problems: [
    'resource/not-found',
    'product/not-available',
    'stall/closed',
    'order/bad-quantity',
    'amount/out-of-range',
    'idempotency/key-reused',
    'idempotency/key-missing',
  ],
});

/** An order, for whoever holds its token. */
export const getOrder = contract({
  method: 'GET',
  path: '/api/orders/:token',
  summary: 'An order, for whoever holds its token',
  signIn: 'none',
  response: orderView,
  problems: ['resource/not-found'],
});

/** The shopper's word on one stall's part: yes to what the stall proposed, or no to the part. `version` is what was seen. */
export const answerOrderGroup = contract({
  method: 'POST',
  path: '/api/orders/:token/groups/:groupId/answer',
  summary: "Say yes to what a stall proposed, or no to the stall's part",
  signIn: 'none',
  idempotent: true,
  body: z.object({ answer: z.enum(['yes', 'no']), version: z.int().min(1) }),
  response: orderView,
  problems: [
    'resource/not-found',
    'order/changed',
    'order/bad-move',
    'order/already-paid',
    'order/half-paid',
    'idempotency/key-reused',
    'idempotency/key-missing',
  ],
});

/** A stall's part of an order, with who ordered it. */
export const stallOrderView = orderGroupView.omit({ handoverCode: true }).extend(stallOrderFields);
/** A stall's part of an order, with who ordered it. */
export type StallOrderView = z.infer<typeof stallOrderView>;

/** The orders of a stall, newest first. */
export const listStallOrders = contract({
  method: 'GET',
  path: '/api/stalls/:stallId/orders',
  summary: 'The orders of a stall, newest first',
  signIn: 'required',
  query: pageQuery,
  response: pageOf(stallOrderView),
  problems: ['resource/not-found'],
});

/** Move a part on: accept it, say that it is packed, or refuse it. Moving it where it already is changes nothing. */
export const moveOrderGroup = contract({
  method: 'POST',
  path: '/api/stalls/:stallId/orders/:groupId/state',
  summary: "Move a stall's part of an order on",
  signIn: 'required',
  body: z.object({ state: z.enum(['accepted', 'ready', 'cancelled']), reason: textSchema(200).optional() }),
  response: stallOrderView,
  problems: ['resource/not-found', 'order/bad-move', 'order/not-weighed'],
});

/**
 * What the stall really has: weights, fewer pieces, sold out (0), something similar instead. Lines left out stay.
 *
 * When money or goods change, the shopper is asked; otherwise the part is accepted. `version` is what was seen.
 */
export const reviseOrderGroup = contract({
  method: 'POST',
  path: '/api/stalls/:stallId/orders/:groupId/revision',
  summary: 'Say what the stall really has, with real weights',
  signIn: 'required',
  idempotent: true,
  body: z.object({
    version: z.int().min(1),
    lines: z.array(z.object({ line: z.int().min(0), quantity: z.number().min(0).max(10_000) })).max(200),
    instead: z
      .array(
        z.object({
          line: z.int().min(0),
          productId: z.string().min(1).max(100),
          quantity: z.number().positive().max(10_000),
        }),
      )
      .max(50)
      .optional(),
    note: textSchema(200).optional(),
  }),
  response: stallOrderView,
  problems: [
    'resource/not-found',
    'order/bad-move',
    'order/changed',
    'order/bad-quantity',
    'order/already-paid',
    'order/half-paid',
    'product/not-available',
    'amount/out-of-range',
    'idempotency/key-reused',
    'idempotency/key-missing',
  ],
});

/** Hand a part over: with the shopper's code, or without it and with a reason that is kept. */
export const handOverOrderGroup = contract({
  method: 'POST',
  path: '/api/stalls/:stallId/orders/:groupId/handover',
  summary: "Hand a part over with the shopper's code, or with a reason",
  signIn: 'required',
  body: z.union([z.object({ code: z.string().trim().min(1).max(20) }), z.object({ reason: textSchema(200).min(3) })]),
  response: stallOrderView,
  problems: ['resource/not-found', 'order/bad-move', 'order/wrong-code', 'order/code-locked'],
});

/** The seller's own note, where one pays at hand-over: the money is here. Nobody else sees it. */
export const noteOrderMoney = contract({
  method: 'POST',
  path: '/api/stalls/:stallId/orders/:groupId/money-note',
  summary: 'Note for oneself that the money of a part is here',
  signIn: 'required',
  body: z.object({ received: z.boolean() }),
  response: stallOrderView,
  problems: ['resource/not-found', 'order/bad-move'],
});
