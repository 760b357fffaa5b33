/** Vietnamese phone numbers as people write them. Pure. */

const MOBILE = /^0[35789]\d{8}$/;
const LANDLINE = /^02\d{9}$/;

/**
 * Read a Vietnamese phone number as people write it: `0912 345 678`, `0912.345.678`, `+84 912 345 678`.
 *
 * Returns: ten digits of a mobile or eleven of a landline, with the leading 0; null when it is neither.
 */
export function readPhone(text: string): string | null {
  const digits = text.replace(/[\s.\-()]/g, '').replace(/^(?:\+84|0084|84(?=\d{9,10}$))0?/, '0');
  return MOBILE.test(digits) || LANDLINE.test(digits) ? digits : null;
}

/** A number in groups, `0912 345 678`, as it is read aloud. */
export function phoneText(phone: string): string {
  return phone.length === 10 ? phone.replace(/^(\d{4})(\d{3})(\d{3})$/, '$1 $2 $3') : phone;
}
