import type { DecisionView } from '@choso/shared/contracts';
import { byTransaction, foldUndone, standingFor } from './told-decisions.ts';

const build = (id: string, more: Partial<DecisionView> = {}): DecisionView =>
  ({ id, kind: 'cash', paymentRequestId: 'b1', undoneBy: null, ...more }) as DecisionView;

const undo = build('3', { kind: 'undo' });
const undone = build('2', { undoneBy: '3' });
const standing = build('1');

test('an undo stands under what it undoes', () => {
  expect(foldUndone([undo, undone, standing])).toEqual([
    { decision: undone, undoneBy: undo },
    { decision: standing, undoneBy: null },
  ]);
});

test('an undo whose decision is on an older page stands for itself', () => {
  expect(foldUndone([undo, standing]).map(({ decision }) => decision.id)).toEqual(['3', '1']);
});

test('only what was not taken back stands for a bill', () => {
  const other = build('4', { paymentRequestId: 'b2' });
  expect(standingFor([other, undo, undone, standing], 'b1')).toEqual([standing]);
});

test('of what was decided about a payment only what stands is told', () => {
  const again = build('6', { kind: 'match', transactionId: 't1' });
  const takingBack = build('5', { kind: 'undo', transactionId: 't1' });
  const first = build('4', { kind: 'not-a-sale', transactionId: 't1', undoneBy: '5' });
  expect(byTransaction([again, takingBack, first, build('3', { transactionId: null })])).toEqual(
    new Map([['t1', again]]),
  );
});
