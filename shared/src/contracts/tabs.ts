import { z } from 'zod';
import { contract } from './contract.ts';
import { paymentRequestView } from './payment-requests.ts';
import { tabNameSchema, tabPhoneSchema } from './sales.ts';
import { askedAmountSchema, instantSchema, textSchema, vndSchema } from './values.ts';

/**
 * A customer in a stall's notebook. `balanceVnd` is what is owed; negative when the customer has paid ahead.
 *
 * `owedSince` is when the oldest goods were taken that are not paid yet, null when nothing is owed. A debt never ends by itself.
 */
export const tabView = z.object({
  id: z.string(),
  stallId: z.string(),
  name: z.string(),
  phone: z.string().nullable(),
  balanceVnd: vndSchema,
  owedSince: instantSchema.nullable(),
  lastAt: instantSchema.nullable(),
});
/** A customer in a stall's notebook. */
export type TabView = z.infer<typeof tabView>;

/** What changes a debt beside sales and transfers. */
export const tabEntryKindSchema = z.enum(['cash', 'price-reduction', 'write-off', 'brought-forward']);
/** What changes a debt beside sales and transfers. */
export type TabEntryKind = z.infer<typeof tabEntryKindSchema>;

/** One line of a customer's page in the notebook; `amountVnd` is what the debt changed by. */
export const tabLineView = z.object({
  id: z.string(),
  kind: z.enum(['sale', 'transfer', 'cash', 'price-reduction', 'write-off', 'brought-forward', 'reversal', 'decision']),
  amountVnd: vndSchema,
  at: instantSchema,
  description: z.string(),
  /** What can be taken back: a sale or an entry of the notebook that was not taken back yet. */
  reversible: z.enum(['sale', 'entry']).nullable(),
});
/** One line of a customer's page in the notebook. */
export type TabLineView = z.infer<typeof tabLineView>;

/** A customer's page in the notebook, newest line first. */
export const tabPageView = tabView.extend({
  lines: z.array(tabLineView),
  /** Other names in the notebook that turned out to be this customer. */
  merged: z.array(z.object({ id: z.string(), name: z.string() })),
});
/** A customer's page in the notebook. */
export type TabPageView = z.infer<typeof tabPageView>;

const repeatable = ['resource/not-found', 'idempotency/key-reused', 'idempotency/key-missing'] as const;

/** Everybody in a stall's notebook: who owes most first, then those who owe nothing. */
export const listTabs = contract({
  method: 'GET',
  path: '/api/stalls/:stallId/tabs',
  summary: 'Who owes a stall, and since when',
  signIn: 'required',
  response: z.object({ items: z.array(tabView), owedVnd: vndSchema }),
  problems: ['resource/not-found'],
});

/** Write a customer into the notebook; one who is there by that name already is given back. Needs `Idempotency-Key`. */
export const openTab = contract({
  method: 'POST',
  path: '/api/stalls/:stallId/tabs',
  summary: "Write a customer into a stall's notebook",
  signIn: 'required',
  idempotent: true,
  body: z.object({ name: tabNameSchema, phone: tabPhoneSchema.optional() }),
  response: tabView,
  status: 201,
  problems: repeatable,
});

/** One customer's page in the notebook. */
export const getTab = contract({
  method: 'GET',
  path: '/api/stalls/:stallId/tabs/:tabId',
  summary: "A customer's page in the notebook",
  signIn: 'required',
  response: tabPageView,
  problems: ['resource/not-found'],
});

/** Ask for a debt, or a part of it, by VietQR; what comes reduces it. Needs `Idempotency-Key`. */
export const collectTab = contract({
  method: 'POST',
  path: '/api/stalls/:stallId/tabs/:tabId/bills',
  summary: 'Ask for a debt by VietQR',
  signIn: 'required',
  idempotent: true,
  body: z.object({ amountVnd: askedAmountSchema }),
  response: paymentRequestView,
  status: 201,
  problems: [...repeatable, 'amount/out-of-range', 'tab/more-than-owed', 'stall/no-bank-account'],
});

/**
 * Note what changes a debt: cash that was paid, a price reduced, a debt no longer asked for, or one brought from paper.
 *
 * Needs `Idempotency-Key`. All but cash say why.
 */
export const createTabEntry = contract({
  method: 'POST',
  path: '/api/stalls/:stallId/tabs/:tabId/entries',
  summary: 'Note what changes a debt',
  signIn: 'required',
  idempotent: true,
  body: z.object({
    kind: tabEntryKindSchema,
    amountVnd: askedAmountSchema,
    reason: textSchema(300).optional(),
    /** When it happened, by the phone's clock, as `soldAt` of a sale. */
    enteredAt: z.iso.datetime({ offset: true }).optional(),
  }),
  response: tabPageView,
  status: 201,
  problems: [...repeatable, 'amount/out-of-range', 'tab/more-than-owed', 'tab/reason-missing', 'sale/too-old'],
});

/** Take a mistaken entry of the notebook back by a reversing one. Needs `Idempotency-Key`. */
export const reverseTabEntry = contract({
  method: 'POST',
  path: '/api/stalls/:stallId/tabs/:tabId/entries/:entryId/reverse',
  summary: 'Take a mistaken entry of the notebook back',
  signIn: 'required',
  idempotent: true,
  body: z.object({ reason: textSchema(300).min(3) }),
  response: tabPageView,
  status: 201,
  problems: [...repeatable, 'sale/not-reversible'],
});

/** Call a customer by another name, or another phone. No two customers of a stall have one name. */
export const changeTab = contract({
  method: 'POST',
  path: '/api/stalls/:stallId/tabs/:tabId',
  summary: 'Change the name or the phone of a customer in the notebook',
  signIn: 'required',
  body: z.strictObject({ name: tabNameSchema, phone: tabPhoneSchema.optional() }),
  response: tabPageView,
  problems: ['resource/not-found', 'tab/name-taken'],
});

/**
 * Another customer turned out to be this one: what they owe is booked onto this one's account, and both have one page.
 * Needs `Idempotency-Key`.
 *
 * Nothing that was booked changes. The other name still finds this customer, and money for an old bill counts here.
 */
export const mergeTab = contract({
  method: 'POST',
  path: '/api/stalls/:stallId/tabs/:tabId/merge',
  summary: 'Merge another customer of the notebook into this one',
  signIn: 'required',
  idempotent: true,
  body: z.strictObject({ otherTabId: z.string().max(40) }),
  response: tabPageView,
  status: 201,
  problems: [...repeatable, 'tab/same-customer'],
});

/** Take a customer out again who was merged by mistake; what the merge booked is booked back. Needs `Idempotency-Key`. */
export const splitTab = contract({
  method: 'POST',
  path: '/api/stalls/:stallId/tabs/:tabId/split',
  summary: 'Take apart two customers who were merged by mistake',
  signIn: 'required',
  idempotent: true,
  body: z.strictObject({ otherTabId: z.string().max(40) }),
  response: tabPageView,
  status: 201,
  problems: [...repeatable],
});
