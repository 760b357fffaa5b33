import { areGoodSpans, daysAfter, parseSpans } from './spans.ts';

it('reads the hours off a sign', () => {
  expect(parseSpans('05:00–11:00, 15:30–18:30')).toEqual([
    { from: '05:00', to: '11:00' },
    { from: '15:30', to: '18:30' },
  ]);
  expect(parseSpans('5:00-11:00')).toEqual([{ from: '05:00', to: '11:00' }]);
  expect(parseSpans('cả ngày')).toEqual([]);
});

it.each([
  [[{ from: '05:00', to: '11:00' }], true],
  [[{ from: '11:00', to: '05:00' }], false],
  [
    [
      { from: '05:00', to: '11:00' },
      { from: '10:00', to: '12:00' },
    ],
    false,
  ],
  [[{ from: '', to: '11:00' }], false],
  [[], false],
])('%j can stand on a sign: %s', (spans, isGood) => {
  expect(areGoodSpans(spans)).toBe(isGood);
});

it('counts days over the end of a month', () => {
  expect(daysAfter('2026-11-29', 3)).toBe('2026-12-02');
});
