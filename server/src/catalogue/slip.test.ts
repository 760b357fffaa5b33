import { isOneSlip } from './slip.ts';

it.each([
  ['muong', 'muon', true],
  ['muon', 'muong', true],
  ['nuong', 'muong', true],
  ['dua', 'dau', true],
  ['au', 'dau', true],
  ['dau', 'dau', false],
  ['duo', 'dau', false],
  ['muongss', 'muong', false],
  ['abdc', 'abce', false],
])('%s for %s: %p', (typed, word, isSlip) => {
  expect(isOneSlip(typed, word)).toBe(isSlip);
});
