import { readPeriod } from './period.ts';

it.each([
  ['2026', '2026-01-01', '2026-12-31', 'năm 2026'],
  ['2026-Q1', '2026-01-01', '2026-03-31', 'quý 1 năm 2026'],
  ['2026-Q4', '2026-10-01', '2026-12-31', 'quý 4 năm 2026'],
  ['2028-02', '2028-02-01', '2028-02-29', 'tháng 02/2028'],
  ['2026-11-26', '2026-11-26', '2026-11-26', 'ngày 26/11/2026'],
])('%s is from %s to %s', (text, from, until, words) => {
  expect(readPeriod(text)).toMatchObject({ from, until, words });
});

it.each(['', '26', '2026-13', '2026-Q5', '2026-02-30', '2026-11-26x', '1999', "2026' or 1=1"])(
  '%p is no period',
  (text) => {
    expect(readPeriod(text)).toBeNull();
  },
);
