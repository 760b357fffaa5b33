import fc from 'fast-check';
import { parseInstant } from './parse-instant.ts';

const at = (text: string) => Date.parse(`${text}+07:00`);

it.each([
  ['24/11/2026 08:05:09', '2026-11-24T08:05:09'],
  ['24/11/2026 08:05', '2026-11-24T08:05:00'],
  ['24/11/2026', '2026-11-24T00:00:00'],
  ['4/1/2026', '2026-01-04T00:00:00'],
  ['24-11-2026 8:05:09', '2026-11-24T08:05:09'],
  ['24.11.2026', '2026-11-24T00:00:00'],
  ['08:05:09 24/11/2026', '2026-11-24T08:05:09'],
  ['2026-11-24 08:05:09', '2026-11-24T08:05:09'],
  ['2026-11-24T08:05:09', '2026-11-24T08:05:09'],
  ['24/11/2026 08:05:09 PM', '2026-11-24T20:05:09'],
  ['24/11/2026 12:05 SA', '2026-11-24T00:05:00'],
  ['29/02/2024', '2024-02-29T00:00:00'],
  ['24-Nov-2026', '2026-11-24T00:00:00'],
  ['24 NOVEMBER 2026 08:05:09', '2026-11-24T08:05:09'],
  ['20261124', '2026-11-24T00:00:00'],
  ['20261124080509', '2026-11-24T08:05:09'],
  ['2026-11-24T01:05:09Z', '2026-11-24T08:05:09'],
  ['2026-11-24T01:05:09.123+00:00', '2026-11-24T08:05:09'],
  ['2026-11-24T08:05:09+07:00', '2026-11-24T08:05:09'],
  ['2026-11-23 20:05:09 -0500', '2026-11-24T08:05:09'],
])('%s is a moment in Hải Phòng', (text, moment) => {
  expect(parseInstant(text)).toEqual({ found: true, at: at(moment), rest: '' });
});

it('takes the clock from a column of its own', () => {
  expect(parseInstant('24/11/2026', '08:05:09').at).toBe(at('2026-11-24T08:05:09'));
});

it('takes it for a day of a workbook too, whose midnight nobody wrote', () => {
  expect(parseInstant('2026-11-24 00:00:00', '08:05:09').at).toBe(at('2026-11-24T08:05:09'));
});

it('leaves what stands beside the moment', () => {
  expect(parseInstant('24/11/2026 5243.65937')).toEqual({
    found: true,
    at: at('2026-11-24T00:00:00'),
    rest: '5243.65937',
  });
});

it.each(['31/02/2026', '11/24/2026', '00/11/2026', '29/02/2026', '24/11/2026 24:00:00', '24/11/2026 08:60'])(
  '%s is no moment, and no other is guessed',
  (text) => expect(parseInstant(text)).toMatchObject({ found: true, at: null }),
);

it.each(['', 'Tổng cộng', '25.000', '24/11', '24/11/26', '1.234.567', '24 qua 2026', '12345678', '202611'])(
  '%s is nothing like a day',
  (text) => {
    expect(parseInstant(text).found).toBe(false);
  },
);

it('reads back every second of ten years', () => {
  const seconds = fc.integer({ min: at('2016-01-01T00:00:00') / 1000, max: at('2026-01-01T00:00:00') / 1000 });
  fc.assert(
    fc.property(seconds, (second) => {
      const [day = '', clock] = new Date((second + 7 * 3600) * 1000).toISOString().slice(0, 19).split('T');
      expect(parseInstant(`${day.split('-').reverse().join('/')} ${clock}`).at).toBe(second * 1000);
    }),
  );
});
