import { type Vnd, vnd } from './vnd.ts';

// Nothing a person types as a price is longer; the bound also keeps every pattern below cheap on pasted text.
const LONGEST_TEXT = 32;
const CURRENCY = /\s*(?:đồng|dong|vnđ|vnd|đ|d|₫)$/u;
const PLAIN = /^\d{1,16}$/;
const GROUPED = /^[1-9]\d{0,2}(?:([. ,])\d{3}(?:\1\d{3})*)$/;
const SCALED = /^(\d{1,6})(?:[.,](\d{1,2}))? ?(k|nghìn|nghin|ngàn|ngan|triệu|trieu|tr)(\d{1,3})?$/;

/**
 * Read an amount as people type or paste it; null when the text is not one amount beyond doubt.
 *
 * Shape: `25000`, `25.000`, `25,000`, `25 000`, each with or without `đ`, `₫`, `vnd` or `đồng`; `25k`, `2,5k`, `25 nghìn`,
 * `1tr`, `1tr2` (1.200.000), `1,5 triệu`. Refused as doubtful: `1.5`, `25.00`, `1.000,000`, `1.250tr`, signs and sums.
 * Units: returns whole đồng, never negative. Zero is an amount here; whether it may be asked for is the caller's rule.
 */
export function parseVndText(text: string): Vnd | null {
  if (text.length > LONGEST_TEXT) return null;
  const bare = text.normalize('NFC').trim().toLowerCase().replace(/\s/gu, ' ').replace(CURRENCY, '');
  if (PLAIN.test(bare)) return admit(Number(bare));
  if (GROUPED.test(bare)) return admit(Number(bare.replace(/[. ,]/g, '')));
  const scaled = SCALED.exec(bare);
  return scaled === null ? null : parseScaled(scaled);
}

function parseScaled([, whole = '', fraction, word = '', rest]: RegExpExecArray): Vnd | null {
  const scale = word.startsWith('tr') ? 1_000_000 : 1_000;
  // "1,5tr2" says the part below the unit twice.
  if (fraction !== undefined && rest !== undefined) return null;
  const below = fraction ?? rest ?? '';
  // Read as thousandths of the unit, so that no floating point comes near money: ",5" and "tr5" are 500 of 1000.
  return admit(Number(whole) * scale + Number(below.padEnd(3, '0')) * (scale / 1000));
}

function admit(value: number): Vnd | null {
  return Number.isSafeInteger(value) ? vnd(value) : null;
}
