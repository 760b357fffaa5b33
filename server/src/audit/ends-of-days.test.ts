import { toBusinessDate } from '@choso/shared/time';
import fc from 'fast-check';
import { collectDayEnds } from './ends-of-days.ts';

const HOUR = 3_600_000;
const MONDAY = Date.parse('2026-11-23T00:00:00+07:00');
const everything = { after: '', before: '9999-12-31' };

const link = (seq: number, at: number) => ({ seq, hash: `hash ${seq}`, at });

it('ends a day at midnight in Vietnam', () => {
  const days = collectDayEnds();
  days.add(link(1, MONDAY + 24 * HOUR - 1));
  days.add(link(2, MONDAY + 24 * HOUR));
  expect(days.list(everything)).toEqual([
    { businessDate: '2026-11-23', seq: 1, hash: 'hash 1' },
    { businessDate: '2026-11-24', seq: 2, hash: 'hash 2' },
  ]);
  expect(days.list({ after: '', before: '2026-11-24' })).toHaveLength(1);
  expect(days.list({ after: '2026-11-23', before: '2026-11-24' })).toEqual([]);
});

it('names for every day that had rows the last row at or before its end, in whatever order the clocks ran', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 96 }), { maxLength: 30 }), (hours) => {
      const links = hours.map((hour, at) => link(at + 1, MONDAY + hour * HOUR));
      const days = collectDayEnds();
      links.forEach(days.add);
      const dates = [...new Set(links.map(({ at }) => toBusinessDate(at)))].sort();
      const expected = dates.map((businessDate) => ({
        businessDate,
        seq: links.findLast(({ at }) => toBusinessDate(at) <= businessDate)?.seq,
      }));
      expect(days.list(everything)).toMatchObject(expected);
      expect(days.list(everything)).toHaveLength(expected.length);
    }),
  );
});
