import { vnd } from './vnd.ts';

/** No money, as an amount. */
export const ZERO_VND = vnd(0);

/**
 * The largest amount one NAPAS 247 transfer may carry, in whole đồng.
 *
 * Source: NAPAS VietQR format 1.0, closing section: a transfer must be under 500 million đồng.
 */
export const MAX_TRANSFER_VND = vnd(499_999_999);

/** Whether one transfer can carry the amount: whole đồng from 1 to `MAX_TRANSFER_VND`. */
export function isTransferableVnd(amount: number): boolean {
  return Number.isInteger(amount) && amount >= 1 && amount <= MAX_TRANSFER_VND;
}
