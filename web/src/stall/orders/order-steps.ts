import type { OrderGroupState, StallOrderView } from '@choso/shared/contracts';

/** The three heaps a seller keeps: to be looked at, being packed, finished. */
export type OrderHeap = 'fresh' | 'packing' | 'done';

/** All heaps, in the order work goes. */
export const HEAPS: readonly OrderHeap[] = ['fresh', 'packing', 'done'];

const heapOf: Record<OrderGroupState, OrderHeap> = {
  placed: 'fresh',
  proposed: 'packing',
  accepted: 'packing',
  ready: 'packing',
  'handed-over': 'done',
  cancelled: 'done',
};

/** The one act that a card offers. `take`: accept it as it is; `open`: weigh first, so accept and go to the scales. */
export type NextAct = 'take' | 'open' | 'weigh' | 'pack' | 'correct' | 'hand-over' | null;

/** The heap an order lies on. */
export function toHeap(state: OrderGroupState): OrderHeap {
  return heapOf[state];
}

/** What comes next with an order, or null when nothing does. */
export function nextAct({ state, needsWeight }: Pick<StallOrderView, 'state' | 'needsWeight'>): NextAct {
  if (state === 'placed') return needsWeight ? 'open' : 'take';
  if (state === 'accepted') return needsWeight ? 'weigh' : 'pack';
  if (state === 'proposed') return 'correct';
  return state === 'ready' ? 'hand-over' : null;
}

/** Whether an order waits for the seller: to be taken up, weighed or packed. */
export function isToDo(state: OrderGroupState): boolean {
  return state === 'placed' || state === 'accepted';
}

/** Whether a seller may still refuse: until the goods are gone. */
export function canRefuse(state: OrderGroupState): boolean {
  return heapOf[state] !== 'done';
}
