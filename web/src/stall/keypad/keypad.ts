import { MAX_TRANSFER_VND, sumVnd, type Vnd, vnd, ZERO_VND } from '@choso/shared/money';

/** What stands on the keypad: the items added so far, and the one being typed. */
export interface KeypadState {
  items: readonly Vnd[];
  entry: Vnd;
}

/** What a key does. `put` replaces the item being typed. */
export type KeypadAction =
  | { kind: 'digit'; digit: number }
  | { kind: 'thousand' }
  | { kind: 'erase' }
  | { kind: 'add' }
  | { kind: 'put'; amountVnd: Vnd };

/** An empty keypad. */
export const EMPTY_KEYPAD: KeypadState = { items: [], entry: ZERO_VND };

/** Everything on the keypad together: what the shopper is asked for. */
export function totalVnd({ items, entry }: KeypadState): Vnd {
  return sumVnd([...items, entry]);
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
      return entry === 0 ? state : { items: [...items, entry], entry: ZERO_VND };
    case 'erase':
      if (entry > 0) return { items, entry: vnd(Math.floor(entry / 10)) };
      // Nothing typed yet: the last item comes back to be corrected.
      return items.length === 0 ? state : { items: items.slice(0, -1), entry: items.at(-1) ?? ZERO_VND };
  }
}
