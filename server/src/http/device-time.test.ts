import { toServerTime } from './device-time.ts';

const NOW = Date.parse('2026-11-24T10:00:00+07:00');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const bounds = { earliest: NOW - 10 * DAY, now: NOW };

test.each([
  ['a right clock', 0],
  ['a clock a day ahead', DAY],
  ['a clock a day behind', -DAY],
])('%s: what was an hour ago was an hour ago', (_what, wrongBy) => {
  const deviceNow = NOW + wrongBy;
  expect(toServerTime(deviceNow - HOUR, { ...bounds, deviceNow })).toBe(NOW - HOUR);
});

test('a clock that nobody can judge is believed within bounds', () => {
  const unjudged = { ...bounds, deviceNow: null };
  expect(toServerTime(NOW - HOUR, unjudged)).toBe(NOW - HOUR);
  expect(toServerTime(NOW + DAY, unjudged)).toBe(NOW);
  expect(toServerTime(NOW - 20 * DAY, unjudged)).toBe(bounds.earliest);
});
