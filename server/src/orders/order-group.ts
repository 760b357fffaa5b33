import type { OrderGroupState } from '@choso/shared/contracts';

/** Every legal move; what was handed over or cancelled stays so. */
export const moves: Readonly<Record<OrderGroupState, readonly OrderGroupState[]>> = {
  placed: ['proposed', 'accepted', 'cancelled'],
  // Another weight is another proposal; the version says which one the shopper answers.
  proposed: ['proposed', 'accepted', 'cancelled'],
  accepted: ['proposed', 'accepted', 'ready', 'cancelled'],
  // What is found missing while packing is asked about again.
  ready: ['proposed', 'ready', 'handed-over', 'cancelled'],
  'handed-over': [],
  cancelled: [],
};

/** Whether a part of an order may go from one state to another. */
export function canMove(from: OrderGroupState, to: OrderGroupState): boolean {
  return moves[from].includes(to);
}

/** How long a stall may leave an order unanswered: one sent in the evening is still there in the morning. */
export const STALL_ANSWERS_WITHIN_MS = 12 * 3_600_000;
/** How long a shopper may leave a proposal unanswered; the goods lie weighed on the counter. */
export const SHOPPER_ANSWERS_WITHIN_MS = 4 * 3_600_000;
