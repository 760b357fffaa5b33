import { type PricedProduct, priceLines, type Shelves } from './price-lines.ts';

const tofu = product('tofu', 'g', { priceVnd: 3_000 });
const pork = product('pork', 'b', { priceVnd: 155_000, quantityStepMilli: 100, weighedAtSale: 1 });
const gold = product('gold', 'b', { priceVnd: 499_999_999 });
const gone = product('gone', 'g', { isAvailable: 0 });
const resting = product('resting', 'k', { isAvailable: 0 });
const elsewhere = product('elsewhere', 'v', { marketId: 'van-dau' });
const shelves: Shelves = {
  marketId: 'go-cong',
  products: [tofu, pork, gold, gone, resting, elsewhere],
  openStallIds: new Set(['g', 'b', 'v']),
};

function product(id: string, stallId: string, rest: Partial<PricedProduct>): PricedProduct {
  return {
    id,
    stallId,
    marketId: 'go-cong',
    name: id,
    unitName: 'kg',
    priceVnd: 10_000,
    quantityStepMilli: 1000,
    weighedAtSale: 0,
    isAvailable: 1,
    ...rest,
  };
}

it('prices a basket over two stalls', () => {
  const asked = [
    { productId: 'tofu', quantity: 2 },
    { productId: 'pork', quantity: 0.3 },
  ];
  expect(priceLines(asked, shelves).map(({ stallId, totalVnd }) => [stallId, totalVnd])).toEqual([
    ['g', 6_000],
    ['b', 46_500],
  ]);
});

it.each([
  ['unknown', 1, 'product/not-available', '#/lines/1'],
  ['gone', 1, 'product/not-available', '#/lines/1'],
  ['elsewhere', 1, 'product/not-available', '#/lines/1'],
  ['resting', 1, 'stall/closed', '#/lines/1'],
  ['tofu', 0.5, 'order/bad-quantity', '#/lines/1/quantity'],
])('%s × %p is refused as %s', (productId, quantity, code, pointer) => {
  const asked = [
    { productId: 'pork', quantity: 1 },
    { productId, quantity },
  ];
  expect(() => priceLines(asked, shelves)).toThrow(
    expect.objectContaining({ code, errors: [{ pointer, detail: code }] }),
  );
});

it('refuses a part that no single transfer can carry, and takes the largest that one can', () => {
  expect(priceLines([{ productId: 'gold', quantity: 1 }], shelves)[0]?.totalVnd).toBe(499_999_999);
  const tooMuch = [
    { productId: 'gold', quantity: 1 },
    { productId: 'pork', quantity: 0.1 },
  ];
  expect(() => priceLines(tooMuch, shelves)).toThrow(expect.objectContaining({ code: 'amount/out-of-range' }));
});
