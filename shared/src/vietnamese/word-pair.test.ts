import { foldVietnamese, wordPair } from './index.ts';

const pairs = Array.from({ length: 20_000 }, (_, n) => wordPair(`CS${n}`));
const words = [...new Set(pairs.flatMap((pair) => pair.split(' – ')))];

test('the same reference always shows the same two different words', () => {
  expect(wordPair('CS7G24ZQ8')).toBe(wordPair('CS7G24ZQ8'));
  for (const pair of pairs) expect(pair).toMatch(/^(\p{Ll}+) – (?!\1$)\p{Ll}+$/u);
});

test('all 64 words and nearly all of their pairs are used, none much more than others', () => {
  expect(words).toHaveLength(64);
  expect(new Set(pairs).size).toBeGreaterThan(3_900);
  const uses = words.map((word) => pairs.filter((pair) => pair.startsWith(`${word} `)).length);
  expect(Math.max(...uses)).toBeLessThan(2 * Math.min(...uses));
});

test('no two words fall together without their marks', () => {
  expect(new Set(words.map(foldVietnamese)).size).toBe(64);
});

test('no two words fall together in the local way of speaking, marks or not', () => {
  const apartFromD = (word: string) => word.replace(/^đ/u, 'z'); // đ and d are told apart everywhere
  const heard = words.map((word) =>
    foldVietnamese(apartFromD(word))
      .replace(/^n(?!g|h)/u, 'l')
      .replace(/^x/u, 's')
      .replace(/^tr/u, 'ch')
      .replace(/^(gi|r)/u, 'd'),
  );
  expect(new Set(heard).size).toBe(64);
});
