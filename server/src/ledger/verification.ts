import type { BrokenLink } from '../audit/index.ts';

/** What walking a chain found. `firstBroken` names the first row that is not what it was. */
export interface Verification {
  intact: boolean;
  entries: number;
  /** How many signed heads of days were met and held. */
  heads: number;
  firstBroken: BrokenLink | null;
}
