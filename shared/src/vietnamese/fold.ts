const COMBINING_MARKS = /\p{Mn}+/gu;

/**
 * Reduce a text to what a hurried thumb types, so that "dau phu" finds "Đậu phụ".
 *
 * Returns: lower case, no diacritics, đ as d, every run of white space one space, none at the ends. Fold both sides.
 */
export function foldVietnamese(text: string): string {
  return text
    .normalize('NFD')
    .replace(COMBINING_MARKS, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/\s+/gu, ' ')
    .trim();
}

/**
 * Reduce a text to capitals and digits alone, the form in which bank memos are compared.
 *
 * Returns: only `A–Z0–9`; Đ becomes D, everything else that is no letter or digit is dropped. For matching, never to show.
 */
export function squeeze(text: string): string {
  // Letters with marks fall apart into letter and mark, and the last step drops the marks with the rest.
  return text
    .normalize('NFD')
    .toUpperCase()
    .replaceAll('Đ', 'D')
    .replace(/[^A-Z0-9]+/gu, '');
}
