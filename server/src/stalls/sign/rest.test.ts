import { isPossibleRest, isRestOver, toHoursText, toPauseNote } from './rest.ts';

const at = (stamp: string) => Date.parse(`${stamp}+07:00`);

it.each([
  ['2026-11-23', false],
  ['2026-11-24', true],
  ['2027-11-24', true],
  ['2027-12-01', false],
])('on the 24th a rest until %s is possible: %s', (until, isPossible) => {
  expect(isPossibleRest(until, at('2026-11-24T05:00:00'))).toBe(isPossible);
});

it('a rest holds through its last day and ends at that midnight in Vietnam', () => {
  expect(isRestOver('2026-11-24', at('2026-11-24T23:59:59'))).toBe(false);
  expect(isRestOver('2026-11-24', at('2026-11-25T00:00:00'))).toBe(true);
});

it('reads as a notice on a stall does', () => {
  expect(toPauseNote('Nhà có việc', '2026-11-30')).toBe('Nhà có việc, đến 30/11/2026');
  expect(toPauseNote('', '2026-11-30')).toBe('Nghỉ bán, đến 30/11/2026');
  expect(
    toHoursText([
      { from: '05:00', to: '11:00' },
      { from: '15:30', to: '18:30' },
    ]),
  ).toBe('05:00–11:00, 15:30–18:30');
});
