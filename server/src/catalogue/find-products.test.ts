import { findProducts } from './find-products.ts';
import { type Searchable, toPhrase } from './searchable.ts';

const shelf: Searchable[] = [
  { id: 'tofu', stallId: 'g', categoryId: 'dau-phu', name: toPhrase('Đậu phụ'), category: toPhrase('Đậu phụ') },
  { id: 'carp', stallId: 'c', categoryId: 'thuy-san', name: toPhrase('Cá chép'), category: toPhrase('Cá') },
];

it.each([
  [{}, ['tofu', 'carp'], false],
  [{ category: 'thuy-san' }, ['carp'], false],
  [{ q: 'dau', category: 'thuy-san' }, ['tofu'], true],
  [{ q: 'bong bay', category: 'thuy-san' }, [], false],
  [{ stall: 'g' }, ['tofu'], false],
  [{ q: 'dau', stall: 'c' }, [], false],
])('%p finds %p, category dropped: %p', (wish, ids, categoryDropped) => {
  const result = findProducts(shelf, wish);
  expect(result.found.map(({ id }) => id)).toEqual(ids);
  expect(result.categoryDropped).toBe(categoryDropped);
});
