import { usualActivityOn } from './usual-activity.ts';

const past = [
  { until: '2026-03-31', taxActivity: 'service' },
  { until: '2026-11-24', taxActivity: 'production' },
];

it.each([
  ['2026-03-31', 'service'],
  ['2026-04-01', 'production'],
  ['2026-11-24', 'production'],
  ['2026-11-25', 'other'],
])('on %s the stall was taxed under %s', (day, activity) => {
  expect(usualActivityOn(day, past, 'other')).toBe(activity);
});

it('a stall that never said anything sells goods', () => {
  expect(usualActivityOn('2026-11-24', [], null)).toBe('goods');
});
