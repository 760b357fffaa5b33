import fc from 'fast-check';
import { ALPHABET, FIRST_AFTER_PREFIX } from './alphabet.ts';
import { buildReference, findReferences, isReference } from './index.ts';

const random = (max: number) => Math.floor(Math.random() * max);
const draw = () => buildReference(random);

test('separators, case and accents anywhere do not hide a reference', () => {
  const separator = fc.constantFrom('', ' ', '-', '.', '  ', '/', '\n', ';', '\u2013', '\u00a0', '\u0301');
  fc.assert(
    fc.property(fc.array(separator, { minLength: 10, maxLength: 10 }), fc.boolean(), (gaps, lower) => {
      const ours = draw();
      const memo = gaps.map((gap, at) => gap + (ours[at] ?? '')).join('');
      expect(findReferences(`nộp đơn${lower ? memo.toLowerCase() : memo}Đủ`)).toContain(ours);
    }),
  );
});

test('anything may be glued to either side', () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ unit: 'grapheme' }), (before, after) => {
      const ours = draw();
      expect(findReferences(before + ours + after)).toContain(ours);
    }),
  );
});

test('distinct references come in the order they stand, repeats once', () => {
  expect(findReferences('CS7G24ZQ8 x CS3333338 7 cs7g24zq8')).toEqual(['CS7G24ZQ8']);
  const [one, two] = [draw(), draw()];
  expect(findReferences(`${one}${two}-${one}`)).toEqual([one, two]);
});

test('the bank words that end in CS start no reference', () => {
  const found = Array.from({ length: 20_000 }, () => {
    const trace = Array.from({ length: 6 }, () => random(10)).join('');
    const letters = ALPHABET[8 + random(23)]! + ALPHABET[8 + random(23)]!;
    return findReferences(`tai MB- Ma GD ACSP/ ${letters}${trace} cac em hoc sinh ${trace}; duoc sung ${trace}`);
  });
  expect(found.flat()).toEqual([]);
});

test('of texts that look like a reference, one in 31 passes the check character', () => {
  const tries = 100_000;
  const lookalike = () => {
    const tail = Array.from({ length: 6 }, () => ALPHABET[random(31)]).join('');
    return `CS${FIRST_AFTER_PREFIX[random(26)]}${tail}`;
  };
  const passed = Array.from({ length: tries }, lookalike).filter(isReference).length;
  expect((passed / tries) * 31).toBeGreaterThan(0.85);
  expect((passed / tries) * 31).toBeLessThan(1.05);
});

test('random letters and digits hold a reference less often than once in 50,000 places', () => {
  const symbols = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
  const text = Array.from({ length: 2_000_000 }, () => symbols[random(36)]).join('');
  expect(findReferences(text).length).toBeLessThan(text.length / 50_000);
});

test('a memo eight times as long takes about eight times as long, never the square of it', () => {
  const ours = draw();
  const quickest = (size: number) => {
    const memo = 'cs'.repeat(size) + ours + 'CS2'.repeat(size);
    const times = Array.from({ length: 9 }, () => {
      const began = performance.now();
      for (let round = 0; round < 20; round += 1) expect(findReferences(memo)).toContain(ours);
      return performance.now() - began;
    });
    return Math.min(...times);
  };
  quickest(500);
  expect(quickest(4_000) / quickest(500)).toBeLessThan(32);
});
