/** A whole number of đồng. ISO 4217 gives VND no minor unit, so there is nothing behind the point to round. */
export type Vnd = number & { readonly unit: 'VND' };
