import { vnd } from '@choso/shared/money';
import fc from 'fast-check';
import { splitByActivity } from './split-by-activity.ts';

const line = (taxActivity: string, totalVnd: number) => ({ taxActivity, totalVnd });

it('says the usual activity of what has no lines', () => {
  expect(splitByActivity(vnd(25_000), [], 'production')).toEqual([{ activity: 'production', amountVnd: 25_000 }]);
});

it('divides a rounded total as the lines stand to each other, the rest to the largest', () => {
  const lines = [line('goods', 60_000), line('production', 30_500)];
  expect(splitByActivity(vnd(90_000), lines, 'goods')).toEqual([
    { activity: 'goods', amountVnd: 59_669 },
    { activity: 'production', amountVnd: 30_331 },
  ]);
});

it('always adds up, and takes back exactly what it gave', () => {
  const lines = fc.array(
    fc.record({ taxActivity: fc.constantFrom('goods', 'production', 'service'), totalVnd: fc.nat({ max: 9_999_999 }) }),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 499_999_999 }), lines, (amount, sold) => {
      const given = splitByActivity(vnd(amount), sold, 'goods');
      const back = splitByActivity(vnd(-amount), sold, 'goods');
      expect(given.reduce((sum, part) => sum + part.amountVnd, 0)).toBe(amount);
      expect(back).toEqual(given.map((part) => ({ ...part, amountVnd: -part.amountVnd })));
    }),
  );
});
