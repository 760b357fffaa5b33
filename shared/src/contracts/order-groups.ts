import { z } from 'zod';
import { paymentRequestView } from './payment-requests.ts';
import { instantSchema, vndSchema } from './values.ts';

/** What to do when a stall has run out of something: call, bring something similar, leave it out. */
export const ifGoneSchema = z.enum(['call', 'similar', 'drop']);
/** What to do when a stall has run out of something. */
export type IfGone = z.infer<typeof ifGoneSchema>;

/** The fields that a line is asked with beside product and quantity. */
export const orderLineFields = { ifGone: ifGoneSchema };

/**
 * One line of a part. Quantities are in the product's unit (0.5 kg is 0.5).
 *
 * `quantity` is what both sides hold to now; `orderedQuantity` what the shopper sent, 0 for what the stall put in instead
 * of line `insteadOf`; `proposedQuantity` what the stall asks to change it to. 0 means that it falls out.
 */
export const orderLineView = z.object({
  line: z.int(),
  productId: z.string(),
  name: z.string(),
  unitName: z.string(),
  priceVnd: vndSchema,
  quantity: z.number(),
  totalVnd: vndSchema,
  weighedAtSale: z.boolean(),
  isWeighed: z.boolean(),
  orderedQuantity: z.number(),
  orderedTotalVnd: vndSchema,
  proposedQuantity: z.number().nullable(),
  proposedTotalVnd: vndSchema.nullable(),
  ifGone: ifGoneSchema,
  insteadOf: z.int().nullable(),
});
/** One line of a part. */
export type OrderLineView = z.infer<typeof orderLineView>;

/** The life of one stall's part: sent, taken up by the stall, changed and asked about, packed, given, or called off. */
export const orderGroupStateSchema = z.enum(['placed', 'proposed', 'accepted', 'ready', 'handed-over', 'cancelled']);
/** The life of one stall's part. */
export type OrderGroupState = z.infer<typeof orderGroupStateSchema>;

/** Why a part was called off: by whom, or because one side stayed silent, or nothing of it was left. */
export const cancelReasonSchema = z.enum(['stall', 'shopper', 'sold-out', 'stall-silent', 'shopper-silent']);
/** Why a part was called off. */
export type CancelReason = z.infer<typeof cancelReasonSchema>;

/**
 * The part of an order that one stall packs and is paid for.
 *
 * `totalVnd` is agreed, `orderedTotalVnd` was sent, `proposedTotalVnd` waits for the shopper's yes. `answerBy` is when
 * the silence of whoever is asked ends the part. `giveBackVnd` came and is the stall's to give back. `handoverCode`
 * is for the shopper alone, once nothing more is to be paid. `needsWeight`: goods are still to be put on the scales.
 */
export const orderGroupView = z.object({
  id: z.string(),
  stallId: z.string(),
  stallCode: z.string(),
  stallName: z.string(),
  lines: z.array(orderLineView),
  totalVnd: vndSchema,
  orderedTotalVnd: vndSchema,
  proposedTotalVnd: vndSchema.nullable(),
  proposalNote: z.string().nullable(),
  state: orderGroupStateSchema,
  needsWeight: z.boolean(),
  answerBy: instantSchema.nullable(),
  cancelReason: cancelReasonSchema.nullable(),
  cancelNote: z.string().nullable(),
  giveBackVnd: vndSchema,
  handoverCode: z.string().optional(),
  acceptedAt: instantSchema.nullable(),
  proposedAt: instantSchema.nullable(),
  readyAt: instantSchema.nullable(),
  endedAt: instantSchema.nullable(),
  version: z.int(),
  paymentRequest: paymentRequestView.optional(),
});
/** The part of an order that one stall packs and is paid for. */
export type OrderGroupView = z.infer<typeof orderGroupView>;

/** What a stall sees of its part beside the shopper's view. `codeTriesLeft` 0: the code is locked, a reason is needed. */
export const stallOrderFields = {
  orderId: z.string(),
  paymentMode: z.enum(['pay-now', 'pay-on-handover']),
  buyer: z.object({ name: z.string(), phone: z.string() }),
  handover: z.enum(['collect', 'deliver']),
  note: z.string().nullable(),
  createdAt: instantSchema,
  codeTriesLeft: z.int(),
  handoverReason: z.string().nullable(),
  moneyNoted: z.boolean(),
};
