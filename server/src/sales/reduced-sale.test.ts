import { reducedSale, type TabSale } from './reduced-sale.ts';

const sale = (id: string, soldAt: number, more: Partial<TabSale> = {}): TabSale => ({
  id,
  tabId: 'cô Lan',
  soldAt,
  takenBackAt: null,
  ...more,
});
const areTheSame = (one: string, other: string) => [one, other].every((id) => ['cô Lan', 'Lan xôi'].includes(id));
const atTen = { tabId: 'cô Lan', at: 10 };

test.each([
  ['the newest before it', [sale('rice', 1), sale('cake', 9), sale('tea', 11)], 'cake'],
  ['the one of that very moment', [sale('rice', 1), sale('cake', 10)], 'cake'],
  ['the later of two of one moment, in whatever order they are read', [sale('b', 9), sale('a', 9)], 'b'],
  ['none that was taken back by then', [sale('rice', 1), sale('cake', 8, { takenBackAt: 9 })], 'rice'],
  ['one that was taken back only later', [sale('rice', 1), sale('cake', 8, { takenBackAt: 12 })], 'cake'],
  ['its own before a newer one of a merged customer', [sale('rice', 1), sale('cake', 9, { tabId: 'Lan xôi' })], 'rice'],
  ['a merged customer’s where it has none', [sale('cake', 9, { tabId: 'Lan xôi' })], 'cake'],
  ['nobody else’s', [sale('cake', 9, { tabId: 'bác Tư' })], undefined],
  ['nothing where nothing was sold', [], undefined],
])('a reduced price lowers %s', (_which, sales, id) => {
  expect(reducedSale(atTen, sales, areTheSame)?.id).toBe(id);
});
