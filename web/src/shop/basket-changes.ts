import type { ProductView, StallView } from '@choso/shared/contracts';
import type { Vnd } from '@choso/shared/money';
import type { Basket } from './basket.ts';

/** What became of a basket line since it was put in: gone, its stall rests, or it costs something else. */
export type LineChange = { kind: 'gone' } | { kind: 'stall-rests' } | { kind: 'price'; nowVnd: Vnd };

/**
 * Compare a basket with what the market sells now.
 *
 * `products` are those of the basket's stalls; a line that is not among them is gone. Returns changes by product id.
 */
export function findChanges(
  basket: Basket,
  products: readonly ProductView[],
  stalls: readonly StallView[],
): ReadonlyMap<string, LineChange> {
  const now = new Map(products.map((product) => [product.id, product]));
  const resting = new Set(stalls.filter(({ status }) => status !== 'active').map(({ id }) => id));
  const changes = new Map<string, LineChange>();
  for (const { product } of basket) {
    const current = now.get(product.id);
    if (resting.has(product.stallId)) changes.set(product.id, { kind: 'stall-rests' });
    else if (!current?.available) changes.set(product.id, { kind: 'gone' });
    else if (current.priceVnd !== product.priceVnd) {
      changes.set(product.id, { kind: 'price', nowVnd: current.priceVnd });
    }
  }
  return changes;
}

/** The products a refusal points at, `#/lines/2/productId` being the third line that was sent. */
export function refusedProducts(
  pointers: readonly string[],
  sent: readonly { productId: string }[],
): ReadonlySet<string> {
  const refused = new Set<string>();
  for (const pointer of pointers) {
    const line = /(?:^|\/)lines\/(\d+)(?:\/|$)/.exec(pointer)?.[1];
    const product = line === undefined ? undefined : sent[Number(line)];
    if (product) refused.add(product.productId);
  }
  return refused;
}
