import { vnd } from '@choso/shared/money';
import fc from 'fast-check';
import {
  type Basket,
  type BasketProduct,
  basketOf,
  changeBasket,
  groupByStall,
  quantityOf,
  totalVnd,
  withIfGone,
  withLineBack,
  withoutOrdered,
  withQuantity,
} from './basket.ts';

function buildProduct(id: string, over: Partial<BasketProduct> = {}): BasketProduct {
  return {
    id,
    stallId: 'a01',
    stallCode: 'A01',
    stallName: 'Rau cô Hạnh',
    name: id,
    unitName: 'mớ',
    priceVnd: vnd(12_000),
    quantityStep: 1,
    weighedAtSale: false,
    ...over,
  };
}

const spinach = buildProduct('rau-muong');
const pork = buildProduct('ba-chi', {
  stallId: 'b03',
  stallCode: 'B03',
  stallName: 'Thịt chú Toàn',
  unitName: 'kg',
  priceVnd: vnd(145_000),
  quantityStep: 0.1,
  weighedAtSale: true,
});

test('a product put in twice is one line with the later quantity', () => {
  const basket = withQuantity(withQuantity([], spinach, 1), spinach, 3);
  expect(basket).toHaveLength(1);
  expect(quantityOf(basket, spinach.id)).toBe(3);
});

test('a quantity of zero takes the product out', () => {
  expect(withQuantity(withQuantity([], spinach, 1), spinach, 0)).toEqual([]);
});

test('changing a quantity keeps the place of the line and takes the price just shown', () => {
  const basket = withQuantity(withQuantity([], spinach, 1), pork, 0.5);
  const dearer = withQuantity(basket, { ...spinach, priceVnd: vnd(13_000) }, 2);
  expect(dearer.map(({ product }) => product.id)).toEqual([spinach.id, pork.id]);
  expect(totalVnd(dearer)).toBe(26_000 + 72_500);
});

test('a quantity between two steps goes to the nearest one', () => {
  expect(quantityOf(withQuantity([], pork, 0.34), pork.id)).toBe(0.3);
});

test('what to do when it is sold out stays with the line, whatever becomes of its quantity', () => {
  const chosen = withIfGone(withQuantity([], spinach, 1), spinach.id, 'drop');
  expect(withQuantity(chosen, spinach, 3)).toMatchObject([{ quantity: 3, ifGone: 'drop' }]);
});

test('the basket is grouped by stall in the order in which the stalls came in', () => {
  const basket = [pork, spinach, buildProduct('ca-chua')].reduce<Basket>((all, one) => withQuantity(all, one, 1), []);
  const groups = groupByStall(basket);
  expect(groups.map(({ stallCode, lines }) => [stallCode, lines.length])).toEqual([
    ['B03', 1],
    ['A01', 2],
  ]);
});

test('the subtotals of the stalls add up to the total, to the đồng', () => {
  const line = fc.record({
    stall: fc.constantFrom('a01', 'b03', 'c01'),
    price: fc.integer({ min: 1, max: 2_000_000 }),
    steps: fc.integer({ min: 1, max: 200 }),
    step: fc.constantFrom(0.1, 0.5, 1),
  });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
      const basket = lines.reduce<Basket>((all, { stall, price, steps, step }, at) => {
        const product = buildProduct(`p${at}`, { stallId: stall, priceVnd: vnd(price), quantityStep: step });
        return withQuantity(all, product, steps * step);
      }, []);
      const parts = groupByStall(basket).reduce((sum, group) => sum + group.totalVnd, 0);
      expect(parts).toBe(totalVnd(basket));
    }),
  );
});

test('a line put back stands where it was', () => {
  const full = [pork, spinach, buildProduct('ca-chua')].reduce<Basket>((all, one) => withQuantity(all, one, 1), []);
  const without = withQuantity(full, spinach, 0);
  expect(withLineBack(without, full[1]!, 1)).toEqual(full);
  expect(withLineBack(full, full[1]!, 1)).toEqual(full);
});

test('after an order only what was put in meanwhile stays', () => {
  const basket = withQuantity(withQuantity([], spinach, 3), pork, 0.5);
  const rest = withoutOrdered(basket, [
    { productId: spinach.id, quantity: 2 },
    { productId: pork.id, quantity: 0.5 },
  ]);
  expect(rest.map(({ product, quantity }) => [product.id, quantity])).toEqual([[spinach.id, 1]]);
});

test('two markets keep their baskets apart', () => {
  changeBasket('cho-go-cong', (basket) => withQuantity(basket, spinach, 1));
  expect(basketOf('cho-go-cong').value).toHaveLength(1);
  expect(basketOf('cho-online-phu-nu-van-dau').value).toHaveLength(0);
});
