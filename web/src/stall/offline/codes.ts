import type { ReservedReferenceView } from '@choso/shared/contracts';

/**
 * The references this device may show without a network: those not shown yet, and those it has shown, by the key of the
 * sale, until the server has their bills.
 *
 * `deviceId` is forgotten together with them: a device that no longer knows what it has shown must not get the same
 * references again.
 */
export interface Codes {
  deviceId: string;
  unused: readonly ReservedReferenceView[];
  shown: Readonly<Record<string, string>>;
}

const DAY = 86_400_000;
/** A bill must be told before its reference expires, and nobody knows when the network is back. */
const SPARE_MS = 7 * DAY;

/** Codes of a device that has none yet. */
export function noCodes(deviceId: string): Codes {
  return { deviceId, unused: [], shown: {} };
}

/** Take a code for a sale; the same sale gets the same one again. Null when none is left. Pure. */
export function takeCode(codes: Codes, saleKey: string, now: number): { codes: Codes; reference: string | null } {
  const again = codes.shown[saleKey];
  if (again !== undefined) return { codes, reference: again };
  const usable = codes.unused.filter(({ expiresAt }) => Date.parse(expiresAt) - now > SPARE_MS);
  const [next, ...unused] = usable;
  if (!next) return { codes: { ...codes, unused: usable }, reference: null };
  return {
    codes: { ...codes, unused, shown: { ...codes.shown, [saleKey]: next.reference } },
    reference: next.reference,
  };
}

/** Take in the server's answer: every reference of this device that has no bill yet. Pure. */
export function refillCodes(codes: Codes, answered: readonly ReservedReferenceView[]): Codes {
  const open = new Set(answered.map(({ reference }) => reference));
  // What the server no longer names has its bill; what it names and we have shown is on its way there.
  const shown = Object.entries(codes.shown).filter(([, reference]) => open.has(reference));
  const isShown = new Set(Object.values(codes.shown));
  return {
    ...codes,
    unused: answered.filter(({ reference }) => !isShown.has(reference)),
    shown: Object.fromEntries(shown),
  };
}
