import { vnd } from '@choso/shared/money';
import { judgeGiven } from './given-notes.ts';

test.each([
  ['nothing laid down is exactly the price', [], { kind: 'exact' }],
  ['one note and its change', [50_000], { kind: 'enough', tenderedVnd: 50_000, changeVnd: 3_000 }],
  ['not enough yet', [20_000, 20_000], { kind: 'missing', missingVnd: 7_000 }],
  ['two notes', [20_000, 20_000, 10_000], { kind: 'enough', tenderedVnd: 50_000, changeVnd: 3_000 }],
])('%s', (_name, notes, given) => {
  expect(judgeGiven(vnd(47_000), notes.map(vnd))).toEqual(given);
});
