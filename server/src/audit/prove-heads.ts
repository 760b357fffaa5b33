import type { Database } from '../db/index.ts';
import { isSignedBy } from './daily-head.ts';
import type { Proof } from './proof.ts';
import { type KeyedHead, listHeads } from './read-heads.ts';

/**
 * Compares the signed heads of days with the rows that they sign, so that a chain rewritten as a whole is noticed too.
 *
 * `held` counts the heads that were met and hold.
 */
export function proveHeads(db: Database, marketId: string): Proof & { held(): number } {
  let held = 0;
  let waiting: KeyedHead[] | null = null;
  return {
    held: () => held,
    async check(links) {
      waiting ??= await listHeads(db, marketId);
      const [first, last] = [links[0], links.at(-1)];
      if (!first || !last) return null;
      for (let head = waiting[0]; head && head.seq <= last.seq; head = waiting[0]) {
        waiting.shift();
        const { seq, businessDate, publicKey } = head;
        if (links[seq - first.seq]?.hash !== head.hash)
          return { seq, reason: `the row is not what was signed at the end of ${businessDate}` };
        if (publicKey === null || !isSignedBy(head, publicKey))
          return { seq, reason: `the signature of ${businessDate} is not what was signed` };
        held += 1;
      }
      return null;
    },
    async end() {
      const [head] = waiting ?? (await listHeads(db, marketId));
      return head ? `rows are missing: ${head.businessDate} was signed with row ${head.seq} as its last` : null;
    },
  };
}
