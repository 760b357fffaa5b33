import { hasRested } from './rest.ts';

const HALF_AN_HOUR = 30 * 60_000;

it.each([
  [0, false],
  [HALF_AN_HOUR - 1, false],
  [HALF_AN_HOUR, true],
  // A clock that was set back is no rest.
  [-HALF_AN_HOUR, false],
])('a console that nobody touched for %d ms has rested: %p', (ms, isOver) => {
  expect(hasRested(1_000_000, 1_000_000 + ms)).toBe(isOver);
});
