import { isAccountAlive } from './is-account-alive.ts';

const NOON = Date.parse('2026-11-24T12:00:00+07:00');

it.each([
  [null, true],
  [NOON + 1, true],
  [NOON, false],
  [NOON - 1, false],
])('an account that is valid until %p is alive at noon: %p', (validTo, isAlive) => {
  expect(isAccountAlive({ validTo }, NOON)).toBe(isAlive);
});
