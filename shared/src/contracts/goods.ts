import { z } from 'zod';
import { contract } from './contract.ts';
import { askedAmountSchema, instantSchema, textSchema, vndSchema } from './values.ts';

/** How an item is sold: by weight (the price follows the scales) or by whole pieces. */
export const soldBySchema = z.enum(['weight', 'count']);
/** How an item is sold. */
export type SoldBy = z.infer<typeof soldBySchema>;

/** A picture of goods, in two sizes with the same shape on every phone: 4 wide, 3 high. Addresses never change. */
export const photoView = z.object({ small: z.string(), large: z.string() });
/** A picture of goods. */
export type PhotoView = z.infer<typeof photoView>;

/** An item as its own stall sees it. `step` is the smallest amount sold, in `unitName`; `pricedAt` when its price changed last. */
export const stallItemView = z.object({
  id: z.string(),
  name: z.string(),
  categoryId: z.string(),
  unitName: z.string(),
  soldBy: soldBySchema,
  step: z.number(),
  priceVnd: vndSchema,
  pricedAt: instantSchema.nullable(),
  isOffered: z.boolean(),
  isSoldOutToday: z.boolean(),
  photo: photoView.nullable(),
});
/** An item as its own stall sees it. */
export type StallItemView = z.infer<typeof stallItemView>;

const nameSchema = textSchema(80).refine((name) => name.length >= 2, 'item/name-missing');
const unitSchema = textSchema(20).refine((unit) => unit.length >= 1, 'item/unit-missing');
const stepSchema = z
  .number()
  .refine((step) => step >= 0.001 && step <= 1000 && Number.isInteger(Math.round(step * 1e6) / 1e3), 'item/bad-step');
const itemWords = {
  name: nameSchema,
  unitName: unitSchema,
  soldBy: soldBySchema,
  step: stepSchema,
  categoryId: z.string().min(1).max(60),
};

/** The items of a stall in their order, those put away too. */
export const listStallItems = contract({
  method: 'GET',
  path: '/api/stalls/:stallId/items',
  summary: 'The items of a stall as its own people see them',
  signIn: 'required',
  response: z.object({ items: z.array(stallItemView), mayEdit: z.boolean() }),
  problems: ['resource/not-found'],
});

/** Add an item; it stands last. */
export const createStallItem = contract({
  method: 'POST',
  path: '/api/stalls/:stallId/items',
  summary: 'Add an item to a stall',
  signIn: 'required',
  idempotent: true,
  body: z.strictObject({ ...itemWords, priceVnd: askedAmountSchema }),
  response: stallItemView,
  status: 201,
  problems: ['resource/not-found', 'session/forbidden', 'item/unknown-category', 'item/too-many'],
});

/**
 * Change an item, whatever of it is given.
 *
 * `expectedPriceVnd` is the price that was on the screen: when two phones change one price at once, the second is told
 * (`item/price-changed`) instead of undoing the first unseen.
 */
export const changeStallItem = contract({
  method: 'POST',
  path: '/api/stalls/:stallId/items/:itemId',
  summary: 'Change an item of a stall: words, price, on or off, sold out today',
  signIn: 'required',
  body: z
    .strictObject({
      ...itemWords,
      priceVnd: askedAmountSchema,
      expectedPriceVnd: z.int(),
      isOffered: z.boolean(),
      isSoldOutToday: z.boolean(),
    })
    .partial(),
  response: stallItemView,
  problems: ['resource/not-found', 'session/forbidden', 'item/unknown-category', 'item/price-changed'],
});

/**
 * Delete an item that was never sold nor ordered.
 *
 * One with a history is refused (`item/has-history`): books and old orders name it. Putting it away hides it as well.
 */
export const deleteStallItem = contract({
  method: 'DELETE',
  path: '/api/stalls/:stallId/items/:itemId',
  summary: 'Delete an item that was never sold nor ordered',
  signIn: 'required',
  response: z.object({ id: z.string() }),
  problems: ['resource/not-found', 'session/forbidden', 'item/has-history'],
});

/** Put the items of a stall in an order; the list names every item once. */
export const orderStallItems = contract({
  method: 'POST',
  path: '/api/stalls/:stallId/item-order',
  summary: 'Put the items of a stall in an order',
  signIn: 'required',
  body: z.strictObject({ itemIds: z.array(z.string().max(80)).max(500) }),
  response: z.object({ items: z.array(stallItemView) }),
  problems: ['resource/not-found', 'session/forbidden', 'item/order-differs'],
});

/** The media types of a photo as it may be sent. */
export const PHOTO_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const;

/** Give an item a photo; the file is the body. It is drawn anew, so that nothing else in it stays. At most 5 MB. */
export const putItemPhoto = contract({
  method: 'POST',
  path: '/api/stalls/:stallId/items/:itemId/photo',
  summary: 'Give an item a photo',
  signIn: 'required',
  upload: PHOTO_TYPES,
  response: stallItemView,
  status: 201,
  problems: [
    'resource/not-found',
    'session/forbidden',
    'request/too-large',
    'request/too-many',
    'request/unsupported-media-type',
    'photo/not-a-photo',
    'photo/too-many-pixels',
  ],
});

/** Take the photo of an item away. */
export const deleteItemPhoto = contract({
  method: 'DELETE',
  path: '/api/stalls/:stallId/items/:itemId/photo',
  summary: 'Take the photo of an item away',
  signIn: 'required',
  response: stallItemView,
  problems: ['resource/not-found', 'session/forbidden'],
});
