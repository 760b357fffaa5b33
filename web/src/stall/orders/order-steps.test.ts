import { canRefuse, nextStep, type OrderState, toHeap } from './order-steps.ts';

test.each<[OrderState, string, OrderState | null, boolean]>([
  ['placed', 'fresh', 'accepted', true],
  ['accepted', 'packing', 'ready', true],
  ['ready', 'packing', 'handed-over', true],
  ['handed-over', 'done', null, false],
  ['cancelled', 'done', null, false],
])('%s lies on %s, goes to %s', (state, heap, next, refusable) => {
  expect([toHeap(state), nextStep(state), canRefuse(state)]).toEqual([heap, next, refusable]);
});
