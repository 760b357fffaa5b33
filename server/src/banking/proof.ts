import { timingSafeEqual } from 'node:crypto';

/** A header that came once, or null. Which of two a proxy would believe is nobody's guess. */
export function singleHeader(value: string | string[] | undefined): string | null {
  // Node joins a repeated header with a comma; no signature, timestamp or key of ours contains one with a space.
  return typeof value === 'string' && !value.includes(', ') ? value : null;
}

/** Whether two proofs are the same, in a time that does not tell where they differ. */
export function isSameProof(given: string | Buffer, expected: string | Buffer): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}
