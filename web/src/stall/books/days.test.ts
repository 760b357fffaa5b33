import { monthAway, monthText, today } from './days.ts';

it('the day turns at midnight in Vietnam', () => {
  expect(today(Date.parse('2026-11-24T23:59:59+07:00'))).toBe('2026-11-24');
  expect(today(Date.parse('2026-11-25T00:00:00+07:00'))).toBe('2026-11-25');
});

it.each([
  ['2026-01', -1, '2025-12'],
  ['2026-12', 1, '2027-01'],
  ['2026-11', 0, '2026-11'],
])('%s and %p months is %s', (month, count, away) => {
  expect(monthAway(month, count)).toBe(away);
  expect(monthText(away)).toBe(`${away.slice(5)}/${away.slice(0, 4)}`);
});
