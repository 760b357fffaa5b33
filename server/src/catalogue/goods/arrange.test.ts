import fc from 'fast-check';
import { arrange } from './arrange.ts';

const items = [
  { id: 'a', position: 4 },
  { id: 'b', position: 9 },
  { id: 'c', position: 12 },
];

it('moves items among the places they have', () => {
  expect(arrange(items, ['c', 'a', 'b'])).toEqual([
    { id: 'c', position: 4 },
    { id: 'a', position: 9 },
    { id: 'b', position: 12 },
  ]);
  expect(arrange(items, ['a', 'c', 'b'])?.map(({ id }) => id)).toEqual(['c', 'b']);
});

it.each([[['a', 'b']], [['a', 'b', 'b']], [['a', 'b', 'd']], [['a', 'b', 'c', 'd']]])('refuses %j', (wished) => {
  expect(arrange(items, wished)).toBeNull();
});

it('any wish that names everything once is what the places then say, even when two stood on one place', () => {
  const stalls = fc
    .array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 12 })
    .map((positions) => positions.map((position, at) => ({ id: `i${at}`, position })));
  fc.assert(
    fc.property(stalls, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (own, keys) => {
      const wished = own
        .map(({ id }) => ({ id, key: keys.next().value as number }))
        .sort((one, other) => one.key - other.key)
        .map(({ id }) => id);
      const moved = new Map(arrange(own, wished)?.map(({ id, position }) => [id, position]));
      const after = own.map(({ id, position }) => ({ id, position: moved.get(id) ?? position }));
      after.sort((one, other) => one.position - other.position);
      expect(after.map(({ id }) => id)).toEqual(wished);
    }),
  );
});
