import fc from 'fast-check';
import { LARGEST_IN_WORDS, numberWordTokens, toNumberWords, toVndWords, voiceTokens } from './index.ts';

test.each([
  [0, 'không'],
  [1, 'một'],
  [4, 'bốn'],
  [5, 'năm'],
  [10, 'mười'],
  [11, 'mười một'],
  [14, 'mười bốn'],
  [15, 'mười lăm'],
  [20, 'hai mươi'],
  [21, 'hai mươi mốt'],
  [24, 'hai mươi tư'],
  [25, 'hai mươi lăm'],
  [55, 'năm mươi lăm'],
  [100, 'một trăm'],
  [101, 'một trăm linh một'],
  [104, 'một trăm linh tư'],
  [105, 'một trăm linh năm'],
  [110, 'một trăm mười'],
  [111, 'một trăm mười một'],
  [115, 'một trăm mười lăm'],
  [121, 'một trăm hai mươi mốt'],
  [1_000, 'một nghìn'],
  [1_005, 'một nghìn không trăm linh năm'],
  [1_010, 'một nghìn không trăm mười'],
  [25_000, 'hai mươi lăm nghìn'],
  [60_000, 'sáu mươi nghìn'],
  [105_000, 'một trăm linh năm nghìn'],
  [170_000, 'một trăm bảy mươi nghìn'],
  [1_000_005, 'một triệu không trăm linh năm'],
  [1_005_000, 'một triệu không trăm linh năm nghìn'],
  [1_050_000, 'một triệu không trăm năm mươi nghìn'],
  [1_500_000, 'một triệu năm trăm nghìn'],
  [1_000_500, 'một triệu không nghìn năm trăm'],
  [21_000_000, 'hai mươi mốt triệu'],
  [1_000_000_000, 'một tỷ'],
  [1_000_000_500, 'một tỷ không nghìn năm trăm'],
  [2_004_015_024, 'hai tỷ không trăm linh tư triệu không trăm mười lăm nghìn không trăm hai mươi tư'],
  [
    LARGEST_IN_WORDS,
    'chín trăm chín mươi chín tỷ chín trăm chín mươi chín triệu chín trăm chín mươi chín nghìn chín trăm chín mươi chín',
  ],
])('%d is read "%s"', (n, words) => {
  expect(toNumberWords(n)).toBe(words);
  expect(toVndWords(n)).toBe(`${words} đồng`);
});

test.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, LARGEST_IN_WORDS + 1])('%d has no words', (n) => {
  expect(() => toVndWords(n)).toThrow(RangeError);
});

test('every token is a recording, and no two numbers are read alike', () => {
  const seen = new Map<string, number>();
  const recorded = new Set<string>(voiceTokens('north'));
  const upToAThousand = Array.from({ length: 1_000 }, (_, n) => n);
  const pricesInThousands = Array.from({ length: 2_000 }, (_, n) => n * 1_000);
  const numbers = fc.sample(fc.integer({ min: 1, max: 999_999 }), 20_000);
  for (const n of new Set([...upToAThousand, ...pricesInThousands, ...numbers])) {
    const tokens = numberWordTokens(n);
    expect(tokens.filter((token) => !recorded.has(token))).toEqual([]);
    expect(seen.get(tokens.join(' '))).toBeUndefined();
    seen.set(tokens.join(' '), n);
  }
});

test('large numbers can be heard back to the same number', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: LARGEST_IN_WORDS }), (n) => {
      expect(hear(numberWordTokens(n))).toBe(n);
    }),
    { numRuns: 2_000 },
  );
});

/** A listener who knows only what each word is worth. */
function hear(tokens: readonly string[]): number {
  const digits = 'không một hai ba bốn năm sáu bảy tám chín'.split(' ');
  const classes: Record<string, number> = { tỷ: 1e9, triệu: 1e6, nghìn: 1e3 };
  const variants: Record<string, number> = { mốt: 1, tư: 4, lăm: 5 };
  let [total, group, last] = [0, 0, 0];
  for (const token of tokens) {
    if (token in classes) [total, group, last] = [total + (group + last) * classes[token]!, 0, 0];
    else if (token === 'trăm') [group, last] = [last * 100, 0];
    else if (token === 'mươi') [group, last] = [group + last * 10, 0];
    else if (token === 'mười') group += 10;
    else if (token !== 'linh') last = variants[token] ?? digits.indexOf(token);
  }
  return total + group + last;
}
