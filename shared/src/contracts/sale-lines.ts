import { z } from 'zod';
import { MAX_TRANSFER_VND, vnd } from '../money/index.ts';
import { textSchema, vndSchema } from './values.ts';

/** The activities under which market sales are taxed, each with rates of its own. */
export const taxActivitySchema = z.enum(['goods', 'production', 'service', 'other']);
/** An activity under which sales are taxed. */
export type TaxActivity = z.infer<typeof taxActivitySchema>;

const MOST_UNITS_MILLI = 1_000_000_000;
const lineAmount = z
  .int('amount/out-of-range')
  .min(0, 'amount/out-of-range')
  .max(MAX_TRANSFER_VND, 'amount/out-of-range')
  .transform((value) => vnd(value));

/**
 * Something sold. Of an own product the server knows name and unit; the price is the one agreed on, whatever the list says.
 *
 * Units: `quantityMilli` thousandths of the unit; `totalVnd` is what was agreed for all of it, the price in whole đồng.
 */
export const saleLineAsk = z.object({
  productId: z.string().max(80).optional(),
  name: textSchema(160).optional(),
  unitName: textSchema(60).optional(),
  priceVnd: lineAmount,
  quantityMilli: z.int().min(1).max(MOST_UNITS_MILLI),
  totalVnd: lineAmount,
});
/** Something sold, as the counter says it. */
export type SaleLineAsk = z.output<typeof saleLineAsk>;

/** The lines of a sale; few enough for one shopper's bag. */
export const saleLinesAsk = z.array(saleLineAsk).max(60);

/** Something sold, as it is kept. */
export const saleLineView = z.object({
  productId: z.string().nullable(),
  name: z.string(),
  unitName: z.string(),
  priceVnd: vndSchema,
  quantityMilli: z.int(),
  totalVnd: vndSchema,
  taxActivity: taxActivitySchema,
});
/** Something sold, as it is kept. */
export type SaleLineView = z.infer<typeof saleLineView>;
