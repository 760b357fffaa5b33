import { MAX_TRANSFER_VND, sumVnd, type Vnd, vnd, ZERO_VND } from '@choso/shared/money';

/** Something of the stall's own that was weighed or counted, at the price agreed on. Quantities are thousandths. */
export interface PickedLine {
  productId: string;
  name: string;
  unitName: string;
  priceVnd: Vnd;
  quantityMilli: number;
  totalVnd: Vnd;
}

/** One amount of a sum, and what it is for where that is known. */
export interface KeypadItem {
  amountVnd: Vnd;
  line: PickedLine | null;
}

/** What stands on the keypad: the items added so far, and the one being typed. */
export interface KeypadState {
  items: readonly KeypadItem[];
  entry: Vnd;
}

/** What a key does. `put` replaces the item being typed. */
export type KeypadAction =
  | { kind: 'digit'; digit: number }
  | { kind: 'thousand' }
  | { kind: 'erase' }
  | { kind: 'add' }
  | { kind: 'put'; amountVnd: Vnd }
  | { kind: 'pick'; line: PickedLine };

/** An empty keypad. */
export const EMPTY_KEYPAD: KeypadState = { items: [], entry: ZERO_VND };

/** Everything on the keypad together: what the shopper is asked for. */
export function totalVnd({ items, entry }: KeypadState): Vnd {
  return sumVnd([...items.map(({ amountVnd }) => amountVnd), entry]);
}

/** What was picked of the stall's own goods. */
export function linesOf({ items }: KeypadState): PickedLine[] {
  return items.flatMap(({ line }) => line ?? []);
}

/** Press a key. A key that would ask for more than one transfer can carry changes nothing. */
export function pressKey(state: KeypadState, action: KeypadAction): KeypadState {
  const next = apply(state, action);
  return totalVnd(next) > MAX_TRANSFER_VND ? state : next;
}

function apply(state: KeypadState, action: KeypadAction): KeypadState {
  const { items, entry } = state;
  switch (action.kind) {
    case 'digit':
      return { items, entry: vnd(entry * 10 + action.digit) };
    case 'thousand':
      return { items, entry: vnd(entry * 1000) };
    case 'put':
      return { items, entry: action.amountVnd };
    case 'add':
      return entry === 0 ? state : { items: [...items, { amountVnd: entry, line: null }], entry: ZERO_VND };
    case 'pick': {
      const { items: before } = apply(state, { kind: 'add' });
      return { items: [...before, { amountVnd: action.line.totalVnd, line: action.line }], entry: ZERO_VND };
    }
    case 'erase':
      if (entry > 0) return { items, entry: vnd(Math.floor(entry / 10)) };
      return withoutLast(state);
  }
}

/** Nothing is typed yet: the last amount comes back to be corrected; goods that were weighed are taken off whole. */
function withoutLast(state: KeypadState): KeypadState {
  const last = state.items.at(-1);
  if (!last) return state;
  return { items: state.items.slice(0, -1), entry: last.line ? ZERO_VND : last.amountVnd };
}
