import type { StallItemView } from '@choso/shared/contracts';
import { vnd } from '@choso/shared/money';
import fc from 'fast-check';
import { bargain, forMoney, startLine, stepLine, stepOf } from './weigh.ts';

const belly = {
  id: 'p1',
  name: 'Ba chỉ',
  unitName: 'kg',
  step: 0.1,
  priceVnd: vnd(150_000),
} as StallItemView;

it('goes by 100 g of what is sold by the kilo, by its own step of anything else', () => {
  expect(stepOf(belly)).toBe(100);
  expect(stepOf({ unitName: 'lạng', step: 0.5 })).toBe(500);
  expect(stepOf({ unitName: 'mớ', step: 1 })).toBe(1000);
});

it('weighs up and down, never to nothing', () => {
  const kilo = startLine(belly);
  expect(stepLine(kilo, 100, 1)).toMatchObject({ quantityMilli: 1_100, totalVnd: 165_000 });
  expect(stepLine(stepLine({ ...kilo, quantityMilli: 200 }, 100, -1), 100, -1)).toMatchObject({
    quantityMilli: 100,
    totalVnd: 15_000,
  });
});

it('sells thirty thousand of meat: the weight follows, the money stays, and one tap goes to the next step', () => {
  const thirty = forMoney(bargain(startLine(belly), vnd(170_000)), vnd(30_000));
  expect(thirty).toMatchObject({ quantityMilli: 176, totalVnd: 30_000, priceVnd: 170_000 });
  expect(stepLine(thirty, 100, 1).quantityMilli).toBe(200);
  expect(stepLine(thirty, 100, -1).quantityMilli).toBe(100);
});

it('a step up and a step down is where it began, at any bargain', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 80 }), fc.integer({ min: 1_000, max: 900_000 }), (steps, price) => {
      const line = bargain({ ...startLine(belly), quantityMilli: steps * 100 }, vnd(price));
      expect(stepLine(stepLine(line, 100, 1), 100, -1)).toEqual(line);
    }),
  );
});
