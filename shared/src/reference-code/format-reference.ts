/**
 * Write a reference in groups of three, as it is read aloud or copied by hand: `CS7 K2M 4XP`.
 *
 * For the eye only; what goes into a QR or a memo is the reference without spaces.
 */
export function formatReference(reference: string): string {
  return reference.replace(/(.{3})(?=.)/gu, '$1 ');
}
