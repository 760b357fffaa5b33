/** The identifier NAPAS registered for object 38. */
export const NAPAS_GUID = 'A000000727';

/** The identifier of VNPAY-QR in object 26. */
export const VNPAY_GUID = 'A000000775';
