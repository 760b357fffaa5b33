import { feedState } from './feed-state.ts';

const now = Date.parse('2026-11-24T09:00:00+07:00');

test.each([
  ['2026-11-24T08:59:40+07:00', 'live', 0],
  ['2026-11-24T08:46:00+07:00', 'live', 14],
  ['2026-11-24T08:45:00+07:00', 'slow', 15],
  ['2026-11-24T08:00:00+07:00', 'lost', 60],
  // A server a second ahead of this device has not heard the future.
  ['2026-11-24T09:00:01+07:00', 'live', 0],
])('a feed last heard at %s is %s', (at, state, minutes) => {
  expect(feedState(at, now)).toEqual({ state, minutes });
});

test('a feed that never told anything has no lamp', () => {
  expect(feedState(null, now)).toBeNull();
});
