/** The life of one stall's part of an order. */
export type OrderGroupState = 'placed' | 'accepted' | 'ready' | 'handed-over' | 'cancelled';

/** Every legal move; what was handed over or cancelled stays so. */
export const moves: Readonly<Record<OrderGroupState, readonly OrderGroupState[]>> = {
  placed: ['accepted', 'cancelled'],
  accepted: ['ready', 'cancelled'],
  ready: ['handed-over', 'cancelled'],
  'handed-over': [],
  cancelled: [],
};

/** Whether a part of an order may go from one state to another. */
export function canMove(from: OrderGroupState, to: OrderGroupState): boolean {
  return moves[from].includes(to);
}

/** Where a new part begins: paid at once, it is as good as accepted; otherwise the stall decides. */
export function firstState(isBilled: boolean): OrderGroupState {
  return isBilled ? 'accepted' : 'placed';
}
