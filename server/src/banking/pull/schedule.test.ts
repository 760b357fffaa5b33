import fc from 'fast-check';
import { isDue, isOpen } from './schedule.ts';

const MINUTE = 60_000;
const NOW = 1_795_000_000_000;
const ago = (minutes: number, failures = 0) => ({ lastAttemptAt: NOW - minutes * MINUTE, failures });

it.each([
  ['never asked', undefined, false, true],
  ['asked four minutes ago', ago(4), false, false],
  ['asked five minutes ago', ago(5), false, true],
  ['asked just now, before a gap', ago(0), true, true],
  ['failed half a minute ago', ago(0.5, 1), false, false],
  ['failed a minute ago', ago(1, 2), false, true],
  ['failed three times, the last four minutes ago', ago(4, 3), false, false],
  ['failed three times, before a gap', ago(4, 3), true, false],
  ['failed three times, the last five minutes ago', ago(5, 3), false, true],
  ['failed four times, the last nine minutes ago', ago(9, 4), false, false],
  ['failed a hundred times, the last an hour ago', ago(60, 100), false, true],
  ['asked by a clock that was ahead', ago(-90), false, true],
])('%s', (_name, history, afterGap, due) => {
  expect(isDue(history, NOW, afterGap)).toBe(due);
});

it('asks every provider again within an hour, whatever happened', () => {
  fc.assert(
    fc.property(fc.nat({ max: 1000 }), fc.boolean(), (failures, afterGap) => {
      expect(isDue(ago(60, failures), NOW, afterGap)).toBe(true);
      expect(isOpen(ago(0, failures))).toBe(failures >= 3);
    }),
  );
});
