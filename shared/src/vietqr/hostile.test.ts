import fc from 'fast-check';
import { decodeVietQr } from './index.ts';
import { object, seal, sealOrdinary } from './test-payloads.ts';

const plain = sealOrdinary();

function expectAnswer(text: string) {
  const code = decodeVietQr(text);
  if (code.ok) expect(Array.isArray(code.warnings)).toBe(true);
  else expect(code.error).toMatch(/^vietqr\/[a-z-]+$/);
}

test('no text makes it throw', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), expectAnswer), { numRuns: 500 });
  // Lone halves of surrogate pairs, which no well-formed generator gives.
  const unit = fc.nat({ max: 0xffff }).map((code) => String.fromCharCode(code));
  fc.assert(fc.property(fc.string({ unit }), expectAnswer), { numRuns: 500 });
});

test('no damage to a real payload makes it throw, with its checksum mended or not', () => {
  const damage = fc.tuple(fc.nat({ max: 200 }), fc.nat({ max: 20 }), fc.string({ unit: 'binary', maxLength: 6 }));
  fc.assert(
    fc.property(damage, ([at, cut, put]) => {
      const broken = plain.slice(0, at) + put + plain.slice(at + cut);
      expectAnswer(broken);
      expectAnswer(seal(broken.slice(0, -8)));
    }),
    { numRuns: 2000 },
  );
});

test('any nest of objects under a right checksum gets an answer', () => {
  const id = fc.constantFrom('00', '01', '02', '08', '26', '38', '53', '54', '58', '62', '64', '80');
  const { node } = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom('01', '11', 'A000000727', '970436', 'QRIBFTTA', '704', '25000', '', 'ề'),
      fc
        .array(fc.tuple(id, tie('node')), { maxLength: 4 })
        .map((pairs) => pairs.map(([i, v]) => object(i, v)).join('')),
    ),
  }));
  fc.assert(
    fc.property(node, (body) => expectAnswer(seal(object('00', '01') + body))),
    { numRuns: 1000 },
  );
});

test.each([
  ['digits', '0', ''],
  ['letters', 'x', ''],
  ['spaces around one letter', ' ', 'x'],
  ['empty objects', '5900', ''],
  ['a payload again and again', plain, ''],
  ['accents', 'ề', ''],
  ['halves of pairs', '\ud83c', ''],
  ['38 in 38', '38963892', ''],
])('eight times as many %s take about eight times as long, never the square of it', (_what, piece, middle) => {
  const textOf = (length: number) => {
    const half = piece.repeat(Math.ceil(length / 2 / piece.length));
    return half + middle + half;
  };
  const short = textOf(12_500);
  const long = textOf(100_000);
  expectAnswer(short);
  expectAnswer(long);
  expect(measureGrowth(short, long)).toBeLessThan(STEEP);
});

// A walk of the square would take 64 times as long.
const STEEP = 32;
const FEWEST_ROUNDS = 5;
/** How long a growth that looks steep is doubted, in milliseconds of measuring. It has no say in what counts as steep. */
const PATIENCE = 8_000;

/**
 * How many times as long the long text takes, either at its quickest.
 *
 * Whatever else the process does can only add to a time, so more rounds come nearer to the truth. Growth that looks steep is
 * measured on until patience ends: noise wears off, a square stays a square.
 */
function measureGrowth(short: string, long: string): number {
  let quickestShort = Number.POSITIVE_INFINITY;
  let quickestLong = Number.POSITIVE_INFINITY;
  let growth = Number.POSITIVE_INFINITY;
  const began = performance.now();
  for (let round = 1; round <= FEWEST_ROUNDS || (growth >= STEEP && performance.now() - began < PATIENCE); round++) {
    // The long one first: the quiet moment that it found is still there for the short ones, so none makes it look too good.
    quickestLong = Math.min(quickestLong, timeOf(long));
    // As many characters of either, so that both have the same chance of a quiet moment.
    for (let turn = 0; turn < 8; turn++) quickestShort = Math.min(quickestShort, timeOf(short));
    // A clock's smallest step keeps tiny times from counting as none.
    growth = quickestLong / Math.max(quickestShort, 0.05);
  }
  return growth;
}

/** Milliseconds of the processor, not of the clock: a long reading waits for its turn more often than a short one. */
function timeOf(text: string): number {
  const began = process.cpuUsage();
  decodeVietQr(text);
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

test('reading one payload leaves nothing behind for the next', () => {
  const texts = [
    plain,
    'x',
    sealOrdinary({ '62': null, '54': null }),
    sealOrdinary({ '80': '046', '59': 'AN' }),
    plain,
  ];
  const alone = texts.map((text) => JSON.stringify(decodeVietQr(text)));
  fc.assert(
    fc.property(fc.array(fc.nat({ max: texts.length - 1 })), (order) => {
      for (const index of order) expect(JSON.stringify(decodeVietQr(texts[index]!))).toBe(alone[index]);
    }),
  );
});
