import type { ProductView, StallView } from '@choso/shared/contracts';
import { vnd } from '@choso/shared/money';
import { type Basket, withQuantity } from './basket.ts';
import { findChanges, refusedProducts } from './basket-changes.ts';

function buildProduct(over: Partial<ProductView> = {}): ProductView {
  return {
    id: 'rau-muong',
    stallId: 'a01',
    stallCode: 'A01',
    stallName: 'Rau cô Hạnh',
    name: 'Rau muống',
    categoryId: 'rau-cu',
    unitName: 'mớ',
    priceVnd: vnd(12_000),
    quantityStep: 1,
    weighedAtSale: false,
    available: true,
    soldOutToday: false,
    pricedAt: null,
    photo: null,
    ...over,
  };
}

const resting = { id: 'a01', status: 'paused' } as StallView;
const basket: Basket = withQuantity([], buildProduct(), 1);

test('an unchanged line has no change', () => {
  expect(findChanges(basket, [buildProduct()], []).size).toBe(0);
});

test('a new price is shown and waits for the buyer', () => {
  const changes = findChanges(basket, [buildProduct({ priceVnd: vnd(13_000) })], []);
  expect(changes.get('rau-muong')).toEqual({ kind: 'price', nowVnd: 13_000 });
});

test('a line that is sold out or no longer listed is gone', () => {
  expect(findChanges(basket, [buildProduct({ available: false })], []).get('rau-muong')).toEqual({ kind: 'gone' });
  expect(findChanges(basket, [], []).get('rau-muong')).toEqual({ kind: 'gone' });
});

test('a resting stall is named before its goods', () => {
  expect(findChanges(basket, [], [resting]).get('rau-muong')).toEqual({ kind: 'stall-rests' });
});

test('a refusal names the line that was sent', () => {
  const sent = [{ productId: 'rau-muong' }, { productId: 'ba-chi' }];
  expect([...refusedProducts(['#/lines/1/productId', '#/buyer/phone', '/lines/9'], sent)]).toEqual(['ba-chi']);
});
