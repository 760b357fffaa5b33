import { dayBeside, dayWords, isDay, weekdayText } from './day-text.ts';

test('a day has its weekday', () => {
  expect(weekdayText('2026-11-24', dayWords.vi)).toBe('thứ Ba, 24/11');
  expect(weekdayText('2026-11-29', dayWords.vi)).toBe('Chủ nhật, 29/11');
});

test('days step over the ends of months and years', () => {
  expect(dayBeside('2026-12-31', 1)).toBe('2027-01-01');
  expect(dayBeside('2028-03-01', -1)).toBe('2028-02-29');
});

test('an address may hold anything; only real days count', () => {
  expect(['2026-11-24', '2026-02-30', '24/11/2026', '', undefined].map(isDay)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
});
