import { createActKeys } from './act-keys.ts';

const cash = {
  stallId: 'gc-a01',
  ask: { kind: 'cash', paymentRequestId: 'b1', amountVnd: 5_000, reason: 'khách quen' },
};

test('the same act keeps its key until it is done; any change takes another', () => {
  let made = 0;
  const keys = createActKeys(() => `key-${++made}`);
  const first = keys.keyFor(cash);
  expect(keys.keyFor({ ...cash, ask: { ...cash.ask } })).toBe(first);
  expect(keys.keyFor({ ...cash, ask: { ...cash.ask, amountVnd: 4_000 } })).not.toBe(first);
  expect(keys.keyFor({ ...cash, stallId: 'gc-a02' })).not.toBe(first);
  expect(keys.keyFor(cash)).toBe(first);
  keys.forget(cash);
  expect(keys.keyFor(cash)).not.toBe(first);
});
