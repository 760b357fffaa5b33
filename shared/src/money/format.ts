import type { Vnd } from './vnd.ts';

/**
 * Write an amount the Vietnamese way, a point between thousands.
 *
 * Shape: `25.000`; with `unit` also the sign after a no-break space, `25.000 đ`; a negative amount begins with `-`.
 * Units: whole đồng. The same text in every browser and on every server, because no locale data is asked.
 */
export function formatVnd(amount: Vnd, { unit = false }: { unit?: boolean } = {}): string {
  const digits = String(Math.abs(amount));
  let text = digits.slice(0, digits.length % 3);
  for (let at = text.length; at < digits.length; at += 3) {
    text += (text === '' ? '' : '.') + digits.slice(at, at + 3);
  }
  return (amount < 0 ? '-' : '') + text + (unit ? '\u00a0đ' : '');
}
