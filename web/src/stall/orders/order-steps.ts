import type { OrderGroupView } from '@choso/shared/contracts';

/** The state of a stall's part of an order. */
export type OrderState = OrderGroupView['state'];

/** The three heaps a seller keeps: to be looked at, being packed, finished. */
export type OrderHeap = 'fresh' | 'packing' | 'done';

/** All heaps, in the order work goes. */
export const HEAPS: readonly OrderHeap[] = ['fresh', 'packing', 'done'];

const heapOf: Record<OrderState, OrderHeap> = {
  placed: 'fresh',
  accepted: 'packing',
  ready: 'packing',
  'handed-over': 'done',
  cancelled: 'done',
};

/** The one step forward from each state. */
const forward: Record<OrderState, OrderState | null> = {
  placed: 'accepted',
  accepted: 'ready',
  ready: 'handed-over',
  'handed-over': null,
  cancelled: null,
};

/** The heap an order lies on. */
export function toHeap(state: OrderState): OrderHeap {
  return heapOf[state];
}

/** The next step of the work, or null when there is none. */
export function nextStep(state: OrderState): OrderState | null {
  return forward[state];
}

/** Whether an order waits for the seller: to be taken up, or to be packed. */
export function isToDo(state: OrderState): boolean {
  return state === 'placed' || state === 'accepted';
}

/** Whether a seller may still refuse: until the goods are gone. */
export function canRefuse(state: OrderState): boolean {
  return forward[state] !== null;
}
