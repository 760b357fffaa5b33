import fc from 'fast-check';
import { noCodes, refillCodes, takeCode } from './codes.ts';

const NOW = Date.parse('2026-11-24T08:00:00+07:00');
const DAY = 86_400_000;
const inDays = (days: number) => new Date(NOW + days * DAY).toISOString();
const block = (...references: string[]) => references.map((reference) => ({ reference, expiresAt: inDays(60) }));
const filled = refillCodes(noCodes('phone'), block('A', 'B', 'C'));

test('a sale gets one code, the same again when it is tried again, and none when none is left', () => {
  const first = takeCode(filled, 'sale-1', NOW);
  expect(first.reference).toBe('A');
  expect(takeCode(first.codes, 'sale-1', NOW)).toEqual(first);
  const second = takeCode(first.codes, 'sale-2', NOW);
  const third = takeCode(second.codes, 'sale-3', NOW);
  expect([second.reference, third.reference]).toEqual(['B', 'C']);
  expect(takeCode(third.codes, 'sale-4', NOW).reference).toBeNull();
});

test('a code that expires soon is not shown any more', () => {
  const old = refillCodes(noCodes('phone'), [{ reference: 'A', expiresAt: inDays(6) }, ...block('B')]);
  expect(takeCode(old, 'sale-1', NOW).reference).toBe('B');
});

test('however codes are shown, told and filled up, none is ever shown for two sales', () => {
  const step = fc.oneof(fc.constant('sell'), fc.constant('tell'), fc.constant('refill'));
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      let codes = noCodes('phone');
      let made = 0;
      const open = new Set<string>();
      const onItsWay: string[] = [];
      const shown: string[] = [];
      for (const [at, what] of steps.entries()) {
        if (what === 'sell') {
          const taken = takeCode(codes, `sale-${at}`, NOW);
          codes = taken.codes;
          if (taken.reference !== null) {
            shown.push(taken.reference);
            onItsWay.push(taken.reference);
          }
        } else if (what === 'tell') {
          open.delete(onItsWay.shift() ?? '');
        } else {
          while (open.size < 5) open.add(`code-${++made}`);
          codes = refillCodes(codes, block(...open));
        }
      }
      expect(new Set(shown).size).toBe(shown.length);
    }),
  );
});
