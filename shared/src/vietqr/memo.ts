/** The longest memo object 62.08 takes, in characters. Banks behind VietQR.vn take 19. */
export const MAX_MEMO_LENGTH = 25;

const COMBINING_MARKS = /[\u0300-\u036f]/g;
const SPACES = /\s+/g;
const NOT_PLAIN = /[^A-Za-z0-9 ]/g;

/**
 * Fold a memo to what every bank carries unchanged: ASCII letters, digits and single inner spaces.
 *
 * Shape: `Tiền rau – sạp 12` becomes `Tien rau sap 12`; case is kept; the result may be empty, and is never cut.
 * Source: NAPAS VietQR format 1.0, 5.2 (no diacritics in object 62); banks drop other signs on the way.
 */
export function foldMemo(text: string): string {
  if (isFolded(text)) return text;
  const plain = text
    .normalize('NFD')
    .replace(COMBINING_MARKS, '')
    // đ is a letter of its own and does not decompose.
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(SPACES, ' ')
    .replace(NOT_PLAIN, '');
  return plain.replace(SPACES, ' ').trim();
}

function isFolded(text: string): boolean {
  let wasSpace = true;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isSpace = code === 0x20;
    if (isSpace ? wasSpace : (code - 48) >>> 0 > 9 && (code > 0x7a || ((code | 0x20) - 97) >>> 0 > 25)) return false;
    wasSpace = isSpace;
  }
  return text === '' || !wasSpace;
}
