import { type PadKey, padMilli, padOf, padUnits, pressPad, type WeightPad } from './weight-pad.ts';

function type(unit: WeightPad['unit'], keys: readonly PadKey[]): WeightPad {
  return keys.reduce<WeightPad>(pressPad, { unit, typed: '' });
}

test.each<[WeightPad['unit'], readonly PadKey[], string, string, number]>([
  ['gram', [5, 4, 0], 'kg', '540', 540],
  ['gram', [0, 5, 4, 0], 'kg', '540', 540],
  ['gram', [5, 'comma', 4], 'kg', '54', 54],
  ['lang', [5, 'comma', 4], 'kg', '5,4', 540],
  ['lang', ['comma', 5], 'kg', '0,5', 50],
  ['lang', [1, 'comma', 'comma', 2, 5, 5], 'lạng', '1,25', 1_250],
  ['gram', [1, 5, 0], 'lạng', '150', 1_500],
  ['own', [1, 'comma', 2, 5], 'lít', '1,25', 1_250],
  ['gram', [5, 4, 'erase'], 'kg', '5', 5],
  ['gram', ['erase'], 'kg', '', 0],
  ['gram', [1, 2, 3, 4, 5, 6, 7], 'kg', '123456', 123_456],
])('in %s, %p of goods by the %s reads %s', (unit, keys, unitName, typed, milli) => {
  const pad = type(unit, keys);
  expect([pad.typed, padMilli(pad, unitName)]).toEqual([typed, milli]);
});

test('a weight stays what it is from unit to unit', () => {
  for (const unitName of ['kg', 'lạng', 'lít']) {
    for (const unit of padUnits(unitName)) expect(padMilli(padOf(540, unitName, unit), unitName)).toBe(540);
  }
});
