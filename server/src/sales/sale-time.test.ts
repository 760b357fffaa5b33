import { OLDEST_MS, placeInTime } from './sale-time.ts';

const NOON = Date.parse('2026-11-24T12:00:00+07:00');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

test.each([
  ['a sale that says no time', null, null, NOON],
  ['a sale of an hour ago', NOON - HOUR, NOON, NOON - HOUR],
  ['a sale of an hour ago on a phone a day ahead', NOON + DAY - HOUR, NOON + DAY, NOON - HOUR],
  ['a sale of an hour ago on a phone a day behind', NOON - DAY - HOUR, NOON - DAY, NOON - HOUR],
  ['a sale that waited four days without a network', NOON - 4 * DAY, NOON, NOON - 4 * DAY],
  ['a sale from the future of a phone that does not say its time', NOON + DAY, null, NOON],
  ['a clock a minute ahead', NOON + 60_000, NOON + 60_000, NOON],
  ['a clock that was set right between the sale and the sending', NOON + DAY, NOON, NOON],
  ['a sale of two months ago', NOON - 62 * DAY, NOON, null],
  ['the oldest that is kept', NOON - OLDEST_MS, NOON, NOON - OLDEST_MS],
])('%s', (_name, at, deviceNow, placed) => {
  expect(placeInTime({ at, deviceNow }, NOON)).toBe(placed);
});
