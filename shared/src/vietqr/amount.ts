import { MAX_TRANSFER_VND, type Vnd, vnd } from '../money/index.ts';
import type { VietQrFault, VietQrWarning } from './decoded.ts';
import type { Payload } from './payload.ts';

const LONGEST_AMOUNT = 13;
const POINT = 46;
const ZERO = 48;

/**
 * Read object 54 digit by digit, never through floating point.
 *
 * Source: NAPAS VietQR format 1.0, 5.2.6. đồng has no decimals: `50000.` is legal, `.0` and `.00` are forgiven aloud.
 */
export function readAmount(
  { bytes }: Payload,
  start: number,
  end: number,
  warnings: VietQrWarning[],
): Vnd | VietQrFault {
  if (end - start > LONGEST_AMOUNT) return 'vietqr/amount-malformed';
  let value = 0;
  let at = start;
  for (; at < end; at++) {
    const digit = bytes[at]! - ZERO;
    if (digit >>> 0 > 9) break;
    value = value * 10 + digit;
  }
  const digits = at - start;
  if (digits === 0) return 'vietqr/amount-malformed';
  if (at < end) {
    if (bytes[at] !== POINT || end - at > 3) return 'vietqr/amount-malformed';
    for (let index = at + 1; index < end; index++) {
      if (bytes[index] !== ZERO) return 'vietqr/amount-malformed';
    }
    if (end - at > 1) warnings.push('amount-with-decimals');
  }
  if (value === 0) return 'vietqr/amount-zero';
  if (digits > 1 && bytes[start] === ZERO) warnings.push('amount-with-leading-zero');
  if (value > MAX_TRANSFER_VND) warnings.push('amount-over-transfer-limit');
  return vnd(value);
}
