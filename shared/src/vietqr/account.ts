/** The longest account number object 38 takes, in characters. */
export const LONGEST_ACCOUNT = 19;

const NAPAS_CARD = /^9704(?:\d{12}|\d{15})$/;

/** Whether every character is an ASCII letter or digit, and there are 1 to 19 of them. */
export function isAccountText(text: string): boolean {
  if (text.length === 0 || text.length > LONGEST_ACCOUNT) return false;
  for (let at = 0; at < text.length; at++) if (!isAccountSign(text.charCodeAt(at))) return false;
  return true;
}

/** As `isAccountText`, for a number that still stands among the bytes of a payload. */
export function isAccountBytes(bytes: Uint8Array, start: number, end: number): boolean {
  if (start === end || end - start > LONGEST_ACCOUNT) return false;
  for (let at = start; at < end; at++) if (!isAccountSign(bytes[at]!)) return false;
  return true;
}

function isAccountSign(code: number): boolean {
  const isDigit = (code - 48) >>> 0 <= 9;
  return isDigit || ((code | 0x20) - 97) >>> 0 <= 25;
}

/** Whether the text is a card number as NAPAS members issue them: 16 or 19 digits from 9704. */
export function isNapasCard(text: string): boolean {
  return NAPAS_CARD.test(text);
}
