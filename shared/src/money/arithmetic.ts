import { type Vnd, vnd } from './vnd.ts';

/** Add two amounts. Throws RangeError when the sum leaves the whole numbers JavaScript holds exactly. */
export function addVnd(left: Vnd, right: Vnd): Vnd {
  return vnd(left + right);
}

/** Take `right` from `left`; the difference may be negative. Throws RangeError as `addVnd` does. */
export function subtractVnd(left: Vnd, right: Vnd): Vnd {
  return vnd(left - right);
}

/** Add up any number of amounts; none make 0 đ. Throws RangeError as soon as a running total is not exact. */
export function sumVnd(amounts: Iterable<Vnd>): Vnd {
  let total = vnd(0);
  for (const amount of amounts) total = addVnd(total, amount);
  return total;
}

/** Order two amounts for sorting: negative when `left` is smaller, 0 when equal, positive when larger. */
export function compareVnd(left: Vnd, right: Vnd): number {
  return left - right;
}
