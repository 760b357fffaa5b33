import { z } from 'zod';
import { relationSchema } from './bank-account-changes.ts';
import { contract } from './contract.ts';
import { photoView } from './goods.ts';
import { instantSchema, pageOf, pageQuery, vndSchema } from './values.ts';

/** A market as the public sees it. */
export const marketView = z.object({
  slug: z.string(),
  name: z.string(),
  nameEn: z.string(),
  kind: z.enum(['physical', 'online']),
  paymentMode: z.enum(['pay-now', 'pay-on-handover']),
  legalNote: z.string(),
  openingHours: z.string(),
  stallCount: z.int(),
  zones: z.array(z.object({ id: z.string(), name: z.string() })),
  categories: z.array(z.object({ id: z.string(), name: z.string(), nameEn: z.string(), productCount: z.int() })),
});
/** A market as the public sees it. */
export type MarketView = z.infer<typeof marketView>;

/** A stall as the public sees it. */
export const stallView = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  holderName: z.string(),
  zoneId: z.string().nullable(),
  zoneName: z.string().nullable(),
  hours: z.string(),
  status: z.enum(['active', 'paused', 'closed']),
  pauseNote: z.string().nullable(),
  /** The last day of a rest, `YYYY-MM-DD`. */
  pausedUntil: z.string().nullable(),
  takesTransfers: z.boolean(),
  productCount: z.int(),
  /** Where its holder wants shoppers to call; null otherwise. */
  phone: z.string().nullable(),
});
/** A stall as the public sees it. */
export type StallView = z.infer<typeof stallView>;

/** A product as the public sees it. `priceVnd` is for one `unitName`; `quantityStep` is the smallest amount sold. */
export const productView = z.object({
  id: z.string(),
  stallId: z.string(),
  stallCode: z.string(),
  stallName: z.string(),
  name: z.string(),
  categoryId: z.string(),
  unitName: z.string(),
  priceVnd: vndSchema,
  quantityStep: z.number(),
  weighedAtSale: z.boolean(),
  available: z.boolean(),
  soldOutToday: z.boolean(),
  /** When the price was last changed; null while it is the first one. */
  pricedAt: instantSchema.nullable(),
  photo: photoView.nullable(),
});
/** A product as the public sees it. */
export type ProductView = z.infer<typeof productView>;

/** All markets. */
export const listMarkets = contract({
  method: 'GET',
  path: '/api/markets',
  summary: 'All markets',
  signIn: 'none',
  response: z.object({ items: z.array(marketView) }),
});

/** One market. */
export const getMarket = contract({
  method: 'GET',
  path: '/api/markets/:slug',
  summary: 'One market',
  signIn: 'none',
  response: marketView,
  problems: ['resource/not-found'],
});

/** The stalls of a market, in the order of their rows. */
export const listStalls = contract({
  method: 'GET',
  path: '/api/markets/:slug/stalls',
  summary: 'The stalls of a market',
  signIn: 'none',
  response: z.object({ items: z.array(stallView) }),
  problems: ['resource/not-found'],
});

/** Search goods; accents do not matter. When nothing matches with the category, it is dropped and `categoryDropped` says so. */
export const listProducts = contract({
  method: 'GET',
  path: '/api/markets/:slug/products',
  summary: 'Search the goods of a market; accents do not matter',
  signIn: 'none',
  query: pageQuery.extend({
    q: z.string().max(100).optional(),
    category: z.string().max(60).optional(),
    stall: z.string().max(60).optional(),
  }),
  response: pageOf(productView).extend({ categoryDropped: z.boolean() }),
  problems: ['resource/not-found'],
});

/** The accounts a stall is paid on, the current one first. */
export const listStallAccounts = contract({
  method: 'GET',
  path: '/api/stalls/:stallId/accounts',
  summary: 'The accounts a stall is paid on',
  signIn: 'required',
  response: z.object({
    items: z.array(
      z.object({
        id: z.string(),
        bankBin: z.string(),
        bankName: z.string(),
        accountNumber: z.string(),
        holderName: z.string(),
        isCurrent: z.boolean(),
        /** Of the current account: what stands before the code in a memo, or its provider does not hear of the money. */
        memoPrefix: z.string().nullable(),
        relation: relationSchema.nullable(),
        validFrom: instantSchema.nullable(),
        validTo: instantSchema.nullable(),
      }),
    ),
  }),
  problems: ['resource/not-found'],
});
