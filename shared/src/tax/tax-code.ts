const OF_A_HOUSEHOLD = /^(?:\d{10}|\d{12})$/;
const OF_ITS_PLACE = /^(\d{10})-?(\d{3})$/;

/**
 * Read a tax code as people write it, with spaces or points between the digits.
 *
 * Returns: ten digits; `0123456789-001` for a place of business; or the twelve digits of a personal ID, which have stood
 * for the tax code of a household since July 2025. Null when it is none of these.
 * Source: Circular 86/2024/TT-BTC, articles 5 and 39.
 */
export function readTaxCode(text: string): string | null {
  const code = text.replace(/[\s.]/g, '').replaceAll('–', '-');
  if (OF_A_HOUSEHOLD.test(code)) return code;
  const [, household, place] = OF_ITS_PLACE.exec(code) ?? [];
  return household ? `${household}-${place}` : null;
}
