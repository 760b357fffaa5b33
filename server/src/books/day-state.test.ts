import { vnd } from '@choso/shared/money';
import { compare, type DayAct, differs, mayReopenUntil, refuseAct, stateOf } from './day-state.ts';

const DAY = '2026-11-24';
const EVENING = Date.parse('2026-11-24T19:00:00+07:00');
const at = (actor: string, now = EVENING) => ({ actor, businessDate: DAY, now });
const closed: DayAct[] = [{ kind: 'close', actor: 'hanh' }];
const asked: DayAct[] = [...closed, { kind: 'ask-reopen', actor: 'hanh' }];
const opened: DayAct[] = [...asked, { kind: 'reopen', actor: 'board' }];

it.each([
  ['close', [], null],
  ['close', closed, 'day/closed'],
  ['close', asked, 'day/closed'],
  ['close', opened, null],
  ['ask-reopen', [], 'day/not-closed'],
  ['ask-reopen', closed, null],
  ['ask-reopen', asked, 'day/closed'],
  ['ask-reopen', opened, 'day/not-closed'],
  ['reopen', [], 'day/nothing-asked'],
  ['reopen', closed, 'day/nothing-asked'],
  ['reopen', asked, null],
  ['reopen', opened, 'day/nothing-asked'],
] as const)('%s after %j: %p', (kind, acts, refusal) => {
  expect(refuseAct(kind, acts, at('son'))).toBe(refusal);
});

it('who asked may not agree, and nobody closes a day that has not come', () => {
  expect(refuseAct('reopen', asked, at('hanh'))).toBe('day/second-person');
  expect(refuseAct('close', [], at('hanh', Date.parse('2026-11-23T23:59:59+07:00')))).toBe('day/not-yet');
});

it('a day may be opened again until the midnight after the next', () => {
  const last = Date.parse('2026-11-26T00:00:00+07:00');
  expect(mayReopenUntil(DAY)).toBe(last);
  expect(refuseAct('ask-reopen', closed, at('hanh', last))).toBeNull();
  expect(refuseAct('ask-reopen', closed, at('hanh', last + 1))).toBe('day/too-late');
});

it('the drawer is compared without what was in it in the morning', () => {
  const expected = {
    transfersVnd: vnd(400_000),
    transferCount: 9,
    sentVnd: vnd(0),
    cashVnd: vnd(150_000),
    unclearVnd: vnd(0),
    unclearCount: 0,
    revenueVnd: vnd(550_000),
  };
  const right = { bankAppVnd: vnd(400_000), openingCashVnd: vnd(200_000), countedCashVnd: vnd(350_000) };
  expect(differs(compare(expected, right))).toBe(false);
  const short = compare(expected, { ...right, countedCashVnd: vnd(340_000), bankAppVnd: null });
  expect(short).toMatchObject({ cashDifferenceVnd: -10_000, transferDifferenceVnd: null });
  expect(differs(short)).toBe(true);
  expect(stateOf([])).toBe('open');
});
