import { z } from 'zod';
import { readPhone } from '../phone-number/index.ts';
import { readTaxCode } from '../tax/index.ts';
import { contract } from './contract.ts';
import { taxActivitySchema } from './sale-lines.ts';

/** What a field holds once it is read as `read` does; an empty one holds nothing. Throws `code` in words. */
function readAs(read: (text: string) => string | null, code: string) {
  return z
    .string()
    .max(40, code)
    .transform((text, context) => {
      const value = text.trim() === '' ? null : read(text);
      if (value === null && text.trim() !== '') context.addIssue({ code: 'custom', message: code });
      return value;
    });
}

/** What a stall's papers say of it: its tax code, its phone, and what its sales are taxed under. */
export const stallPapersView = z.object({
  taxCode: z.string().nullable(),
  phone: z.string().nullable(),
  /** Whether shoppers and receipts are told the phone. */
  isPhoneShown: z.boolean(),
  /** Null until the stall says it; its sales then count as goods. */
  taxActivity: taxActivitySchema.nullable(),
});
/** What a stall's papers say of it. */
export type StallPapersView = z.infer<typeof stallPapersView>;

/** What stands on the books, day sheets and receipts of a stall, for its holder. */
export const getStallPapers = contract({
  method: 'GET',
  path: '/api/stalls/:stallId/papers',
  summary: "What a stall's books, day sheets and receipts say of it",
  signIn: 'required',
  response: stallPapersView,
  problems: ['resource/not-found', 'session/forbidden'],
});

/**
 * Change what the papers say. An empty text takes a fact away.
 *
 * A new activity counts from today: what was sold before keeps the one it had, so that a book that was handed in does not
 * change. The first one that a stall says counts for all of its books.
 */
export const changeStallPapers = contract({
  method: 'POST',
  path: '/api/stalls/:stallId/papers',
  summary: "Change what a stall's books, day sheets and receipts say of it",
  signIn: 'required',
  body: z.strictObject({
    taxCode: readAs(readTaxCode, 'stall/bad-tax-code'),
    phone: readAs(readPhone, 'stall/bad-phone'),
    isPhoneShown: z.boolean(),
    taxActivity: taxActivitySchema.nullable(),
  }),
  response: stallPapersView,
  problems: ['resource/not-found', 'session/forbidden', 'stall/bad-tax-code', 'stall/bad-phone'],
});
