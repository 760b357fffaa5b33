/** A whole number of đồng. ISO 4217 gives VND no minor unit, so there is nothing behind the point to round. */
export type Vnd = number & { readonly unit: 'VND' };

/** Admit a number as money. Throws RangeError unless it is a whole number that JavaScript holds exactly. */
export function vnd(value: number): Vnd {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number of đồng: ${value}`);
  // Minus zero would print as "-0" and differ from zero under Object.is.
  return (value === 0 ? 0 : value) as Vnd;
}
