import { isOnSaleAt, isSoldOutAt } from './sold-out.ts';

const at = (stamp: string) => Date.parse(`${stamp}+07:00`);

it.each([
  ['2026-11-24T05:00:00', true],
  ['2026-11-24T23:59:59', true],
  ['2026-11-25T00:00:00', false],
  ['2026-11-25T05:00:00', false],
])('what ran out on the 24th is sold out at %s: %s', (stamp, isOut) => {
  expect(isSoldOutAt({ isAvailable: 1, soldOutOn: '2026-11-24' }, at(stamp))).toBe(isOut);
});

it('can be bought when it is neither put away nor out', () => {
  const now = at('2026-11-24T08:00:00');
  expect(isOnSaleAt({ isAvailable: 1, soldOutOn: null }, now)).toBe(true);
  expect(isOnSaleAt({ isAvailable: 0, soldOutOn: null }, now)).toBe(false);
  expect(isOnSaleAt({ isAvailable: 1, soldOutOn: '2026-11-24' }, now)).toBe(false);
  expect(isOnSaleAt({ isAvailable: 1, soldOutOn: '2026-11-23' }, now)).toBe(true);
});
