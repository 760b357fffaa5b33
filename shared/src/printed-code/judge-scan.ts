/** A printed code as its stall knows it. A dead one belongs to an account the stall is no longer paid on. */
export interface KnownCode {
  serial: string;
  payload: string;
  state: 'live' | 'dead';
}

/** What a scan of a stand shows: the stall's own code, one of an account given up, or somebody else's. */
export type ScanOutcome = 'right' | 'dead' | 'wrong';

/**
 * Judge what a camera read off a stall's stand.
 *
 * The whole text is compared, not only the account in it: a code that says more, or says it otherwise, was not printed by us.
 * A payload that is printed twice is live when one of its prints is.
 */
export function judgeScan(
  scanned: string,
  codes: readonly KnownCode[],
): { outcome: ScanOutcome; serial: string | null } {
  const same = codes.filter(({ payload }) => payload === scanned);
  const known = same.find(({ state }) => state === 'live') ?? same[0];
  if (!known) return { outcome: 'wrong', serial: null };
  return { outcome: known.state === 'live' ? 'right' : 'dead', serial: known.serial };
}
