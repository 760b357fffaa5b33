import { z } from 'zod';
import { contract } from './contract.ts';
import { instantSchema, textSchema } from './values.ts';

/** Who the holder of an account is to the stallholder; payers read it beside the name. */
export const relationSchema = z.enum(['self', 'spouse', 'child', 'parent', 'sibling', 'other']);
/** Who the holder of an account is to the stallholder. */
export type Relation = z.infer<typeof relationSchema>;

/**
 * A stall asks to be paid on another account.
 *
 * `asked` waits for the board, `approved` waits for `effectiveAt`, `effective` is done, `refused` by the board,
 * `stopped` by the stall or the board before it took effect.
 */
export const bankAccountChangeView = z.object({
  id: z.string(),
  stallId: z.string(),
  state: z.enum(['asked', 'approved', 'effective', 'refused', 'stopped']),
  bankBin: z.string(),
  bankName: z.string(),
  accountNumber: z.string(),
  holderName: z.string(),
  relation: relationSchema,
  reason: z.string(),
  askedBy: z.string(),
  askedAt: instantSchema,
  decidedBy: z.string().nullable(),
  decidedAt: instantSchema.nullable(),
  /** The papers that were looked at, or why it was refused. */
  decision: z.string().nullable(),
  effectiveAt: instantSchema.nullable(),
  endedBy: z.string().nullable(),
  endedAt: instantSchema.nullable(),
  endReason: z.string().nullable(),
});
/** A stall's wish to be paid on another account. */
export type BankAccountChangeView = z.infer<typeof bankAccountChangeView>;

/** A waiting change as the board sees it: the stall, where it is paid now, and who else is paid there. */
export const boardAccountChangeView = bankAccountChangeView.extend({
  stallCode: z.string(),
  stallName: z.string(),
  stallholderName: z.string(),
  current: z.object({ bankName: z.string(), accountNumber: z.string(), holderName: z.string() }).nullable(),
  /** Codes of other stalls that are paid on the same account; usually none. */
  alsoPaid: z.array(z.string()),
});
/** A waiting change as the board sees it. */
export type BoardAccountChangeView = z.infer<typeof boardAccountChangeView>;

const reasonSchema = textSchema(300).refine((reason) => reason.length >= 3, 'bank-account/reason-missing');

/** Ask that a stall be paid on another account. The secret is asked again: a phone that lies open is not its owner. */
export const askBankAccountChange = contract({
  method: 'POST',
  path: '/api/stalls/:stallId/bank-account-changes',
  summary: 'Ask that a stall be paid on another account',
  signIn: 'required',
  idempotent: true,
  body: z.strictObject({
    bankBin: z.string().regex(/^\d{6}$/, 'bank-account/unknown-bank'),
    accountNumber: z
      .string()
      .transform((typed) => typed.replace(/[\s.-]/g, '').toUpperCase())
      .refine((number) => /^[A-Z0-9]{4,19}$/.test(number), 'bank-account/bad-number'),
    holderName: textSchema(60).refine((name) => /^[\p{L} .'-]{4,}$/u.test(name), 'bank-account/bad-holder'),
    relation: relationSchema,
    reason: reasonSchema,
    secret: z.string().min(1).max(200),
  }),
  response: bankAccountChangeView,
  status: 201,
  problems: [
    'resource/not-found',
    'session/forbidden',
    'session/wrong-secret',
    'request/too-many',
    'bank-account/unknown-bank',
    'bank-account/already-current',
    'bank-account/change-open',
  ],
});

/** The changes a stall asked for, newest first, for everybody who sells there. */
export const listBankAccountChanges = contract({
  method: 'GET',
  path: '/api/stalls/:stallId/bank-account-changes',
  summary: 'The account changes a stall asked for',
  signIn: 'required',
  response: z.object({ items: z.array(bankAccountChangeView) }),
  problems: ['resource/not-found'],
});

/** Stop a change before it takes effect: anybody who sells at the stall, or the board. */
export const stopBankAccountChange = contract({
  method: 'POST',
  path: '/api/bank-account-changes/:changeId/stop',
  summary: 'Stop an account change before it takes effect',
  signIn: 'required',
  body: z.strictObject({ reason: reasonSchema }),
  response: bankAccountChangeView,
  problems: ['resource/not-found', 'bank-account/change-over', 'bank-account/reason-missing'],
});

/** The changes of a market's stalls that wait, the oldest first, and the newest that ended. For the board. */
export const listMarketAccountChanges = contract({
  method: 'GET',
  path: '/api/markets/:slug/bank-account-changes',
  summary: 'Account changes of the stalls of a market',
  signIn: 'required',
  response: z.object({ waiting: z.array(boardAccountChangeView), ended: z.array(boardAccountChangeView) }),
  problems: ['resource/not-found', 'session/forbidden'],
});

/** Approve or refuse a change, saying which papers were looked at or why not. Not by whoever asked. */
export const decideBankAccountChange = contract({
  method: 'POST',
  path: '/api/bank-account-changes/:changeId/decide',
  summary: 'Approve an account change after a look at papers, or refuse it',
  signIn: 'required',
  body: z.strictObject({ decision: z.enum(['approve', 'refuse']), reason: reasonSchema }),
  response: boardAccountChangeView,
  problems: [
    'resource/not-found',
    'session/forbidden',
    'bank-account/own-change',
    'bank-account/change-over',
    'bank-account/reason-missing',
  ],
});
