import { codeTriesLeft, judgeCode, MOST_WRONG_CODES } from './handover.ts';

test.each([
  ['0471', 0, 'right'],
  [' 04 71 ', 4, 'right'],
  ['471', 0, 'wrong'],
  ['0472', 0, 'wrong'],
  ['0471', MOST_WRONG_CODES, 'locked'],
])('%p after %i wrong codes is %s', (typed, wrong, verdict) => {
  expect(judgeCode(typed, '0471', wrong)).toBe(verdict);
});

test('a part from before there were codes is handed over with a reason', () => {
  expect(judgeCode('', null, 0)).toBe('locked');
});

test('tries are counted down to none', () => {
  expect([0, 4, 5, 9].map(codeTriesLeft)).toEqual([5, 1, 0, 0]);
});
