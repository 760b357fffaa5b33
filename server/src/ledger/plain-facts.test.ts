import fc from 'fast-check';
import { isPlainlyBalanced } from './plain-facts.ts';
import { findUnbalanced } from './read-export.ts';

const inLine = (content: string) => JSON.stringify(content);
const isWell = (content: string) => findUnbalanced({ read: content }) === null;

const entry = (...amounts: unknown[]) => ({
  kind: 'incoming-transfer',
  postings: amounts.map((amountVnd) => ({ stallId: 'gc-a01', amountVnd })),
  seq: 1,
});

it.each([{ memo: 'trả' }, { a: null, b: -1, c: true }, { x: [{}], entry: entry(25_000, -20_000, -5_000) }])(
  'sees at once that %j is well',
  (facts) => {
    expect(isPlainlyBalanced(inLine(JSON.stringify(facts)))).toBe(true);
  },
);

it.each([
  ['another sum', JSON.stringify({ a: 1, entry: entry(25_000, -24_999) })],
  ['an amount that is no whole number', JSON.stringify({ a: 1, entry: entry(0.5, -0.5) })],
  ['postings that are told twice', '{"a":1,"entry":{"postings":[{"amountVnd":0}],"postings":null}}'],
  ['an amount that is told twice', '{"a":1,"entry":{"postings":[{"amountVnd":0,"amountVnd":1}]}}'],
  ['an entry whose name is escaped', String.raw`{"\u0065ntry":{"postings":[{"amountVnd":1}]}}`],
  ['an entry that stands first', '{"entry":null,"a":1}'],
  ['an entry that is not closed', '{"a":1,"entry":{"postings":[{"amountVnd":0}]}'],
  ['what cannot be read', '{"a":1'],
])('does not pass %s', (_what, content) => {
  expect(isPlainlyBalanced(inLine(content))).toBe(false);
  expect(isWell(content)).toBe(false);
});

it('passes nothing that parsing would refuse', () => {
  const piece = fc.constantFrom(
    ...[
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"entry"',
      '"postings"',
      '"amountVnd"',
      '0',
      '1',
      '-1',
      '01',
      '1e3',
      'null',
    ],
    ...[
      ',"entry":{"postings":[',
      '{"amountVnd":0}',
      '{"amountVnd":1},{"amountVnd":-1}',
      ']}}',
      '{"a":1',
      '\\',
      '"',
      '\n',
    ],
  );
  let passed = 0;
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 9 }), fc.boolean(), (pieces, isOpened) => {
      const content = `${isOpened ? '{"a":1' : ''}${pieces.join('')}`;
      if (!isPlainlyBalanced(inLine(content))) return;
      passed += 1;
      expect(isWell(content)).toBe(true);
    }),
    { numRuns: 20_000 },
  );
  expect(passed).toBeGreaterThan(10);
});
