import { formatVnd, type Vnd } from '@choso/shared/money';

/** An amount inside a sentence: `25.000 ₫`, held together by a no-break space. */
export function amountText(amount: Vnd): string {
  return `${formatVnd(amount)}\u00a0₫`;
}

/** A sentence of the server with its amounts set as ours: it writes `5.000 đ`, which may part at the line's end. */
export function withHeldAmounts(sentence: string): string {
  return sentence.replace(/(\d) đ(?=$|[\s.,:;])/g, '$1\u00a0₫');
}

/** A number of things with a point between thousands; not money. */
export function countText(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, '.');
}

/** The two ends of a hash, enough to compare by eye: `7f3a…c19e`. */
export function shortHash(hash: string): string {
  return hash.length <= 12 ? hash : `${hash.slice(0, 4)}…${hash.slice(-4)}`;
}
