import { type Vnd, vnd } from './vnd.ts';

/** What goes back to somebody who gives more cash than is asked; null when it is not enough. */
export function changeFor(amountVnd: Vnd, tenderedVnd: Vnd): Vnd | null {
  return tenderedVnd < amountVnd ? null : vnd(tenderedVnd - amountVnd);
}
