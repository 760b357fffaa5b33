import { businessDayRange, parseVietnamStamp, toBusinessDate, toIsoInstant, toVietnamHour } from './time.ts';

test('a stamp without an offset is Vietnam time', () => {
  expect(parseVietnamStamp('2026-11-23 19:27:00')).toBe(Date.UTC(2026, 10, 23, 12, 27, 0));
});

test.each([
  '2026-02-31 10:00:00',
  '2026-13-01 10:00:00',
  '2026-11-23 25:00:00',
  '2026-11-23 10:61:00',
  '23/11/2026',
  '',
])('no such moment: %s', (text) => {
  expect(parseVietnamStamp(text)).toBeNull();
});

test('a day begins at midnight in Vietnam, which is 17:00 UTC of the day before', () => {
  const lastSecond = Date.UTC(2026, 10, 23, 16, 59, 59);
  expect(toBusinessDate(lastSecond)).toBe('2026-11-23');
  expect(toBusinessDate(lastSecond + 1000)).toBe('2026-11-24');
  const { from, until } = businessDayRange('2026-11-24');
  expect([from, until]).toEqual([lastSecond + 1000, lastSecond + 1000 + 86_400_000]);
  expect(toVietnamHour(from)).toBe(0);
});

test('an instant is written with its offset and reads back as itself', () => {
  const instant = Date.UTC(2026, 10, 23, 12, 27, 0, 5);
  expect(toIsoInstant(instant)).toBe('2026-11-23T19:27:00.005+07:00');
  expect(Date.parse(toIsoInstant(instant))).toBe(instant);
});
