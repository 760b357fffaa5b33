import { businessDayRange, toBusinessDate } from '@choso/shared/time';
import type { Insertable } from 'kysely';
import type { DB } from '../../server/src/db/index.ts';
import type { DemoMarketFile, DemoProduct } from './demo-market.ts';

/** Every product; what is only for Tết is put away. */
export function toProductRows({ products, units }: DemoMarketFile, now: number): Insertable<DB['Product']>[] {
  const unitNames = new Map(units.map(({ id, vi }) => [id, vi]));
  return products.map((product, position) => ({
    id: product.id,
    stallId: product.stallId,
    marketId: product.marketId,
    categoryId: product.categoryId,
    name: product.name,
    unitName: toUnitName(product, unitNames),
    priceVnd: product.price,
    quantityStepMilli: Math.round(product.qtyStep * 1000),
    weighedAtSale: product.finalPriceAfterWeighing ? 1 : 0,
    isAvailable: product.availability === 'tet-only' ? 0 : 1,
    position,
    pricedAt: toPricedAt(position, now),
  }));
}

// Stalls set their prices one after the other between half past five and a quarter past seven, today when that is over.
function toPricedAt(position: number, now: number): number {
  const { from } = businessDayRange(toBusinessDate(now));
  const at = from + (330 + ((position * 7) % 105)) * 60_000;
  return at <= now ? at : at - 86_400_000;
}

// The label says "mớ" or "hũ" where the list of units explains: "lạng (100 g)", "hũ/lọ". A kilo is "kg" on every price board.
function toUnitName({ unit, priceLabel }: DemoProduct, unitNames: ReadonlyMap<string, string>): string {
  if (unit === 'kg') return 'kg';
  return priceLabel.split('/')[1] ?? unitNames.get(unit) ?? unit;
}
