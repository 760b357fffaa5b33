import fc from 'fast-check';
import { ALPHABET } from './alphabet.ts';
import { buildReference, findReferences, formatReference, isReference } from './index.ts';

const random = (max: number) => Math.floor(Math.random() * max);
const scripted = (numbers: number[]) => () => numbers.shift() ?? 0;
const reference = fc
  .infiniteStream(fc.nat(25))
  .map((numbers) => buildReference((max) => (numbers.next().value ?? 0) % max));

test('a built reference is nine characters and recognised', () => {
  for (let round = 0; round < 20_000; round += 1) {
    const code = buildReference(random);
    if (!/^CS[2-9A-HJKMNP-Z]{7}$/.test(code) || !isReference(code)) throw new Error(`not a reference: ${code}`);
  }
});

test('the same numbers always give the same reference, so printed codes stay valid', () => {
  expect(buildReference(scripted([5, 14, 0, 2, 30, 21]))).toBe('CS7G24ZQ8');
});

test('a draw that could begin a second reference is refused and drawn again', () => {
  const [c, s] = [ALPHABET.indexOf('C'), ALPHABET.indexOf('S')];
  expect(buildReference(scripted([5, c, s, 2, 30, 21, 5, 14, 0, 2, 30, 21]))).toBe('CS7G24ZQ8');
  expect(() => buildReference(scripted(Array.from({ length: 600 }, (_, n) => (n % 2 ? c : s))))).toThrow(RangeError);
});

test.each([-1, 31, 0.5, Number.NaN])('a random number of %d is refused', (number) => {
  expect(() => buildReference(() => number)).toThrow(RangeError);
});

test('every single substitution is caught', () => {
  fc.assert(
    fc.property(reference, (code) => {
      for (let at = 2; at < code.length; at += 1) {
        for (const other of ALPHABET) {
          if (other !== code[at]) expect(isReference(code.slice(0, at) + other + code.slice(at + 1))).toBe(false);
        }
      }
    }),
    { numRuns: 50 },
  );
});

test('every exchange of two characters after the prefix is caught, neighbours or not', () => {
  fc.assert(
    fc.property(reference, (code) => {
      for (let left = 2; left < code.length; left += 1) {
        for (let right = left + 1; right < code.length; right += 1) {
          const characters = [...code];
          [characters[left], characters[right]] = [code[right]!, code[left]!];
          if (code[left] !== code[right]) expect(isReference(characters.join(''))).toBe(false);
        }
      }
    }),
  );
});

test.each(['', 'CS', 'cs7g24zq8', ' CS7G24ZQ8', 'CS7G24ZQ', 'CS7G24ZQ88', 'CSAAAAAAA', 'CS2222222', 'XX7G24ZQ8'])(
  'no reference: %j',
  (text) => {
    expect(isReference(text)).toBe(false);
  },
);

test('a reference is shown in groups of three, and the groups are still the reference', () => {
  expect(formatReference('CS7G24ZQ8')).toBe('CS7 G24 ZQ8');
  expect(findReferences(formatReference('CS7G24ZQ8'))).toEqual(['CS7G24ZQ8']);
});
