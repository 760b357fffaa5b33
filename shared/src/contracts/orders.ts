import { z } from 'zod';
import { contract } from './contract.ts';
import { paymentRequestView } from './payment-requests.ts';
import { instantSchema, pageOf, pageQuery, textSchema, vndSchema } from './values.ts';

/** One line of a basket. `quantity` is in the product's unit (0.5 kg is 0.5). */
export const orderLineView = z.object({
  productId: z.string(),
  name: z.string(),
  unitName: z.string(),
  priceVnd: vndSchema,
  quantity: z.number(),
  totalVnd: vndSchema,
  weighedAtSale: z.boolean(),
});

/** The part of an order that one stall packs and is paid for. */
export const orderGroupStateSchema = z.enum(['placed', 'accepted', 'ready', 'handed-over', 'cancelled']);

/** The part of an order that one stall packs and is paid for. */
export const orderGroupView = z.object({
  id: z.string(),
  stallId: z.string(),
  stallCode: z.string(),
  stallName: z.string(),
  lines: z.array(orderLineView),
  totalVnd: vndSchema,
  state: orderGroupStateSchema,
  paymentRequest: paymentRequestView.optional(),
});
/** The part of an order that one stall packs and is paid for. */
export type OrderGroupView = z.infer<typeof orderGroupView>;

/** An order over several stalls, found again by its secret `token`. */
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

/** Order from several stalls at once. Needs `Idempotency-Key`. */
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
      .array(z.object({ productId: z.string().min(1).max(100), quantity: z.number().positive().max(10_000) }))
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

/** A stall's part of an order, with who ordered it. */
export const stallOrderView = orderGroupView.extend({
  orderId: z.string(),
  buyer: z.object({ name: z.string(), phone: z.string() }),
  handover: z.enum(['collect', 'deliver']),
  note: z.string().nullable(),
  createdAt: instantSchema,
});
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

/** Move a stall's part of an order on: accepted → ready → handed-over, or cancelled. */
export const moveOrderGroup = contract({
  method: 'POST',
  path: '/api/stalls/:stallId/orders/:groupId/state',
  summary: "Move a stall's part of an order on",
  signIn: 'required',
  body: z.object({ state: orderGroupStateSchema }),
  response: stallOrderView,
  problems: ['resource/not-found', 'order/bad-move'],
});
