import type { SaleLineAsk, TaxActivity } from '@choso/shared/contracts';
import type { Vnd } from '@choso/shared/money';

/** What a line takes over from a product of the stall. */
export interface KnownProduct {
  id: string;
  stallId: string;
  name: string;
  unitName: string;
  taxActivity: string | null;
}

/** Something sold, as it is kept. */
export interface SoldLine {
  productId: string | null;
  name: string;
  unitName: string;
  priceVnd: Vnd;
  quantityMilli: number;
  totalVnd: Vnd;
  taxActivity: TaxActivity;
}

/** What most market stalls do; a stall of which nothing is known is taxed under it. */
const USUAL_ACTIVITY: TaxActivity = 'goods';

/** The activity of what a stall sells where its product does not say another. */
export function activityOf(told: string | null | undefined): TaxActivity {
  return (told as TaxActivity | null | undefined) ?? USUAL_ACTIVITY;
}

/**
 * Name what was sold; null when a line names a product that is not one of the stall's.
 *
 * The agreed price and total stay as they were said: a bargain is no mistake, and a product may be sold out in the list
 * and lie on the table.
 */
export function toSoldLines(
  asked: readonly SaleLineAsk[],
  stall: { id: string; taxActivity: string | null },
  products: readonly KnownProduct[],
): SoldLine[] | null {
  const own = new Map(products.filter(({ stallId }) => stallId === stall.id).map((product) => [product.id, product]));
  if (asked.some(({ productId }) => productId !== undefined && !own.has(productId))) return null;
  return asked.map(({ productId, name = '', unitName = '', priceVnd, quantityMilli, totalVnd }) => {
    const product = productId === undefined ? undefined : own.get(productId);
    return {
      productId: product?.id ?? null,
      name: product?.name ?? name,
      unitName: product?.unitName ?? unitName,
      priceVnd,
      quantityMilli,
      totalVnd,
      taxActivity: activityOf(product?.taxActivity ?? stall.taxActivity),
    };
  });
}
