import type { OrderGroupState } from '@choso/shared/contracts';
import { canRefuse, isToDo, type NextAct, nextAct, toHeap } from './order-steps.ts';

test.each<[OrderGroupState, boolean, string, NextAct, boolean, boolean]>([
  ['placed', false, 'fresh', 'take', true, true],
  ['placed', true, 'fresh', 'open', true, true],
  ['proposed', true, 'packing', 'correct', true, false],
  ['accepted', true, 'packing', 'weigh', true, true],
  ['accepted', false, 'packing', 'pack', true, true],
  ['ready', false, 'packing', 'hand-over', true, false],
  ['handed-over', false, 'done', null, false, false],
  ['cancelled', true, 'done', null, false, false],
])('%s (to weigh: %p) lies on %s, next is %p', (state, needsWeight, heap, next, refusable, toDo) => {
  expect([toHeap(state), nextAct({ state, needsWeight }), canRefuse(state), isToDo(state)]).toEqual([
    heap,
    next,
    refusable,
    toDo,
  ]);
});
