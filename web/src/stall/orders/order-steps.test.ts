import { canRefuse, isToDo, nextStep, type OrderState, toHeap } from './order-steps.ts';

test.each<[OrderState, string, OrderState | null, boolean, boolean]>([
  ['placed', 'fresh', 'accepted', true, true],
  ['accepted', 'packing', 'ready', true, true],
  ['ready', 'packing', 'handed-over', true, false],
  ['handed-over', 'done', null, false, false],
  ['cancelled', 'done', null, false, false],
])('%s lies on %s, goes to %s', (state, heap, next, refusable, toDo) => {
  expect([toHeap(state), nextStep(state), canRefuse(state), isToDo(state)]).toEqual([heap, next, refusable, toDo]);
});
