import { z } from 'zod';
import { MAX_TRANSFER_VND, type Vnd, vnd } from '../money/index.ts';

/**
 * A reason for programs: its code and what its sentence needs; null for words that no reason is made of. A nested reason
 * is its code, its own parameters behind a point: `{problem: 'pull/busy', 'problem.status': '429'}`.
 */
export const reasonSchema = z.object({ code: z.string(), params: z.record(z.string(), z.string()) }).nullable();

/** Whole đồng on the way out: any safe integer. */
export const vndSchema = z
  .int()
  .transform((value): Vnd => vnd(value))
  .meta({ description: 'whole đồng' });

/** An amount somebody asks for: whole đồng, 1 to 499,999,999. A string, a fraction or a larger number is refused. */
export const askedAmountSchema = z
  .int('amount/out-of-range')
  .min(1, 'amount/out-of-range')
  .max(MAX_TRANSFER_VND, 'amount/out-of-range')
  .transform((value): Vnd => vnd(value))
  .meta({ description: 'whole đồng, at least 1, below 500,000,000' });

/** An instant, ISO 8601 with offset. */
export const instantSchema = z.string().meta({ format: 'date-time' });

/** Free text that people typed, trimmed; control characters other than line breaks and tabs are refused. */
export function textSchema(maximum: number) {
  return z
    .string()
    .trim()
    .max(maximum)
    .refine((text) => !/[^\P{Cc}\n\r\t]/u.test(text), 'control characters are not allowed');
}

/** A page of a list: what `cursor` the next page begins at, or null at the end. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}

/** How a list is paged: the `nextCursor` of the page before, and at most how many items. */
export const pageQuery = z.object({
  cursor: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
});
