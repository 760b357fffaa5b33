import type { Vnd } from '@choso/shared/money';
import type { PickedLine } from './keypad.ts';

/** What is asked of a shopper. */
export interface Ask {
  stallId: string;
  amountVnd: Vnd;
  note: string;
  lines: readonly PickedLine[];
}

/** One try to make a bill, with the key that keeps a second press from making a second bill. */
export interface Attempt extends Ask {
  key: string;
}

/**
 * The attempt for what is asked now.
 *
 * The same ask after a failure keeps its key, because the first try may have reached the server; another ask is another bill.
 */
export function attemptFor(previous: Attempt | null, ask: Ask, newKey: () => string): Attempt {
  const isSame =
    previous !== null &&
    previous.stallId === ask.stallId &&
    previous.amountVnd === ask.amountVnd &&
    previous.note === ask.note &&
    JSON.stringify(previous.lines) === JSON.stringify(ask.lines);
  return isSame ? previous : { ...ask, key: newKey() };
}
