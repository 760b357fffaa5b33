import { changeOf } from './item-change.ts';
import type { ItemRow } from './store.ts';

const NOW = Date.parse('2026-11-24T06:40:00+07:00');
const row: ItemRow = {
  id: 'i1',
  stallId: 's1',
  marketId: 'm1',
  categoryId: 'rau-cu',
  name: 'Rau muống',
  unitName: 'mớ',
  priceVnd: 10_000,
  quantityStepMilli: 1000,
  weighedAtSale: 0,
  isAvailable: 1,
  position: 3,
  soldOutOn: null,
  pricedAt: null,
  photoId: null,
  taxActivity: null,
};

it('notes when a price changed, and what it was', () => {
  expect(changeOf(row, { priceVnd: 12_000 }, NOW)).toEqual({
    set: { priceVnd: 12_000, pricedAt: NOW },
    facts: { priceVnd: { from: 10_000, to: 12_000 } },
  });
});

it('changes nothing when everything stays as it is, not even the time of the price', () => {
  expect(changeOf(row, {}, NOW)).toBeNull();
  expect(
    changeOf(row, { priceVnd: 10_000, name: 'Rau muống', isOffered: true, isSoldOutToday: false }, NOW),
  ).toBeNull();
});

it('sold out is told by its day', () => {
  expect(changeOf(row, { isSoldOutToday: true }, NOW)?.set).toEqual({ soldOutOn: '2026-11-24' });
  expect(changeOf({ ...row, soldOutOn: '2026-11-24' }, { isSoldOutToday: false }, NOW)?.set).toEqual({
    soldOutOn: null,
  });
});

it('by weight in steps of a lạng', () => {
  expect(changeOf(row, { soldBy: 'weight', step: 0.1, unitName: 'kg' }, NOW)?.set).toEqual({
    weighedAtSale: 1,
    quantityStepMilli: 100,
    unitName: 'kg',
  });
});

it('reaches nothing that was not asked by name', () => {
  const greedy = { priceVnd: 1, stallId: 'other', marketId: 'other', photoId: 'x', id: 'i2', position: 0 };
  expect(Object.keys(changeOf(row, greedy, NOW)?.set ?? {})).toEqual(['priceVnd', 'pricedAt']);
});
