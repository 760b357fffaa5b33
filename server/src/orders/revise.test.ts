import { sumVnd, vnd } from '@choso/shared/money';
import fc from 'fast-check';
import { lineTotal } from './line-total.ts';
import { agree, agreedTotal, needsWeight, type PartLine, proposedTotal, withdraw } from './part-lines.ts';
import { revise } from './revise.ts';

function line(over: Partial<PartLine> = {}): PartLine {
  const quantityMilli = over.quantityMilli ?? 2_000;
  return {
    line: 0,
    productId: 'rau',
    name: 'Rau muống',
    unitName: 'mớ',
    priceVnd: vnd(12_000),
    quantityMilli,
    orderedMilli: quantityMilli,
    proposedMilli: null,
    weighedAtSale: false,
    isWeighed: false,
    ifGone: 'call',
    insteadOf: null,
    ...over,
  };
}

const greens = line();
const pork = line({ line: 1, priceVnd: vnd(155_000), quantityMilli: 500, weighedAtSale: true, unitName: 'kg' });
const tofu = line({ line: 2, priceVnd: vnd(4_000), quantityMilli: 3_000, ifGone: 'drop' });

test('a real weight changes the sum, so the shopper is asked', () => {
  const { kind, lines } = revise([greens, pork], [{ line: 1, quantity: 0.54 }]);
  expect([kind, agreedTotal(lines), proposedTotal(lines)]).toEqual(['asks', 101_500, 107_700]);
});

test('a weight that is just as ordered asks nobody, and is known from then on', () => {
  const { kind, lines } = revise([greens, pork], [{ line: 1, quantity: 0.5 }]);
  expect(kind).toBe('agreed');
  expect([needsWeight([greens, pork]), needsWeight(agree(lines))]).toEqual([true, false]);
});

test('what is sold out is asked about, unless she said to leave it out', () => {
  expect(revise([greens, tofu], [{ line: 0, quantity: 0 }]).kind).toBe('asks');
  const dropped = revise([greens, tofu], [{ line: 2, quantity: 0 }]);
  expect([dropped.kind, agreedTotal(agree(dropped.lines))]).toEqual(['agreed', 24_000]);
});

test('something similar in its place is always asked about', () => {
  const mustard = line({ line: 3, quantityMilli: 0, orderedMilli: 0, proposedMilli: 3_000, insteadOf: 2 });
  const { kind, lines } = revise([greens, tofu], [{ line: 2, quantity: 0 }], [mustard]);
  expect([kind, proposedTotal(lines)]).toEqual(['asks', 24_000 + 36_000]);
  expect(withdraw(lines)).toEqual([greens, tofu]);
});

test('nothing left is nothing to ask about', () => {
  expect(revise([greens], [{ line: 0, quantity: 0 }]).kind).toBe('nothing-left');
});

test.each([
  ['more pieces than were ordered', [{ line: 0, quantity: 3 }]],
  ['half a gram', [{ line: 1, quantity: 0.0005 }]],
  ['a line that is not there', [{ line: 9, quantity: 1 }]],
  [
    'one line twice',
    [
      { line: 0, quantity: 1 },
      { line: 0, quantity: 2 },
    ],
  ],
])('%s is refused', (_what, said) => {
  expect(() => revise([greens, pork], said)).toThrow(expect.objectContaining({ code: 'order/bad-quantity' }));
});

test('something similar needs a line that falls out', () => {
  const loose = line({ line: 3, quantityMilli: 0, orderedMilli: 0, proposedMilli: 1_000, insteadOf: 0 });
  expect(() => revise([greens, pork], [], [loose])).toThrow(expect.objectContaining({ code: 'order/bad-quantity' }));
});

test('however a stall weighs, sells out and changes its mind, the sum is the sum of the lines, to the đồng', () => {
  const anyLine = fc.record({
    // A gram of what costs less than this comes to no đồng, which nobody can be asked for.
    priceVnd: fc.integer({ min: 1_000, max: 900_000 }).map(vnd),
    quantityMilli: fc.integer({ min: 1, max: 20 }).map((steps) => steps * 100),
    weighedAtSale: fc.boolean(),
    ifGone: fc.constantFrom('call' as const, 'similar' as const, 'drop' as const),
  });
  const act = fc.oneof(
    fc.record({ at: fc.nat({ max: 5 }), milli: fc.integer({ min: 0, max: 2_000 }) }),
    fc.constantFrom('yes' as const, 'no' as const),
  );
  fc.assert(
    fc.property(fc.array(anyLine, { minLength: 1, maxLength: 6 }), fc.array(act, { maxLength: 12 }), (drawn, acts) => {
      let lines = drawn.map((own, at) => line({ ...own, line: at, orderedMilli: own.quantityMilli }));
      for (const one of acts) {
        if (one === 'yes') lines = agree(lines);
        else if (one === 'no') lines = withdraw(lines);
        else {
          const said = lines[one.at % lines.length]!;
          const most = said.weighedAtSale ? 2_000 : said.orderedMilli;
          const revision = revise(lines, [{ line: said.line, quantity: Math.min(one.milli, most) / 1000 }]);
          if (revision.kind === 'nothing-left') break;
          lines = revision.kind === 'agreed' ? agree(revision.lines) : revision.lines;
        }
        const total = agreedTotal(lines);
        expect(total).toBe(sumVnd(lines.map((own) => lineTotal(own.priceVnd, own.quantityMilli))));
        expect(total).toBeGreaterThanOrEqual(0);
        expect(proposedTotal(withdraw(lines))).toBe(agreedTotal(withdraw(lines)));
        expect(proposedTotal(lines)).toBe(agreedTotal(agree(lines)));
      }
    }),
  );
});
