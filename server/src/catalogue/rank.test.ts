import { rank } from './rank.ts';
import { type Searchable, toPhrase } from './searchable.ts';

const shelf = [
  product('Giá đỗ', 'Đậu phụ, giá đỗ, dưa muối'),
  product('Đậu phụ', 'Đậu phụ, giá đỗ, dưa muối'),
  product('Cà chua', 'Rau, củ, nấm'),
  product('Cải ngọt', 'Rau, củ, nấm'),
  product('Cá chép', 'Cá, tôm, thủy hải sản'),
  product('Chả cá thu', 'Cá, tôm, thủy hải sản'),
  product('Rau muống vườn nhà', 'Rau, củ, nấm'),
  product('Rau muống', 'Rau, củ, nấm'),
];

function product(name: string, category: string): Searchable {
  return { id: name, stallId: 's', categoryId: 'c', name: toPhrase(name), category: toPhrase(category) };
}

function find(typed: string): string[] {
  return rank(shelf, toPhrase(typed)).map(({ id }) => id);
}

it('finds without accents, the own name before the name of the category', () => {
  expect(find('dau phu')).toEqual(['Đậu phụ', 'Giá đỗ']);
});

it('puts the word with the same accents first', () => {
  expect(find('cá').slice(0, 2)).toEqual(['Cá chép', 'Chả cá thu']);
  expect(find('cà')[0]).toBe('Cà chua');
  expect(find('cà').at(-1)).toBe('Cải ngọt');
});

it('puts the whole name before a longer one', () => {
  expect(find('RAU  muong')).toEqual(['Rau muống', 'Rau muống vườn nhà']);
});

it('finds a word while it is typed', () => {
  expect(find('rau mu')).toHaveLength(2);
});

it.each(['dua phu', 'dau phy', 'dauphu', 'đậu phụu'])('forgives the one slip of "%s"', (typed) => {
  expect(find(typed)[0]).toBe('Đậu phụ');
});

it('does not forgive two slips, nor one in a word of two letters', () => {
  expect(find('dxu phy')).toEqual([]);
  expect(find('cx')).toEqual([]);
});

it('wants every word', () => {
  expect(find('ca muong')).toEqual([]);
});

it('gives everything, in its order, when nothing is typed', () => {
  expect(find(' , ')).toEqual(shelf.map(({ id }) => id));
});
