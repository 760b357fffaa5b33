import { LONGEST_TURN_MS, previousStillTaken, turnSecret } from './secret-turn.ts';

const settled = { secret: 'first', previousSecret: null, rotatedAt: null };
const turning = turnSecret(settled, 'second', 1000);

it('takes the old secret beside the new one', () => {
  expect(turning).toEqual({ secret: 'second', previousSecret: 'first', rotatedAt: 1000 });
});

it('keeps the secret that the provider still signs with when the new one is drawn again', () => {
  expect(turnSecret(turning, 'third', 5000)).toEqual({ secret: 'third', previousSecret: 'first', rotatedAt: 5000 });
});

it('keeps the current secret once the one before has run out', () => {
  expect(turnSecret(turning, 'third', 1000 + LONGEST_TURN_MS)).toMatchObject({ previousSecret: 'second' });
});

it('takes the secret before for seven days and not a millisecond longer', () => {
  expect(previousStillTaken(turning, 1000 + LONGEST_TURN_MS - 1)).toBe('first');
  expect(previousStillTaken(turning, 1000 + LONGEST_TURN_MS)).toBeNull();
});
