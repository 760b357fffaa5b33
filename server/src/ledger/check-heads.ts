import { type ChainedLink, type DailyHead, isPublicKey, isSignedBy, keyIdOf } from '../audit/index.ts';

/** Checks the keys and the signed heads of an export as they are met. Each returns what is wrong, or null. */
export interface HeadCheck {
  key(signingKey: unknown): string | null;
  /** `link` is the row before the head, which it must name. */
  head(dailyHead: unknown, link: Pick<ChainedLink, 'marketId' | 'seq' | 'hash'> | null): string | null;
  count(): number;
}

/** Check heads against `trusted` public keys (hex), or, when there are none, against the keys that the export carries. */
export function createHeadCheck(trusted: readonly string[]): HeadCheck {
  const keys = new Map(trusted.map((key) => [keyIdOf(key), key]));
  let lastDate = '';
  let count = 0;
  return {
    count: () => count,
    key(signingKey) {
      const { id, publicKey } = Object(signingKey) as { id?: unknown; publicKey?: unknown };
      if (!isPublicKey(publicKey) || id !== keyIdOf(publicKey)) return 'a public key is not the one that it says it is';
      if (trusted.length === 0) keys.set(id, publicKey);
      return null;
    },
    head(dailyHead, link) {
      const head = Object(dailyHead) as DailyHead;
      const { marketId, businessDate, seq, hash, keyId } = head;
      if (typeof businessDate !== 'string' || businessDate <= lastDate) return 'a signed head is out of its order';
      if (!link || seq !== link.seq || hash !== link.hash || marketId !== link.marketId)
        return `the row is not what was signed at the end of ${businessDate}`;
      const key = keys.get(keyId);
      if (!key) return `the key that signed ${businessDate} is not one of those to trust`;
      if (!isSignedBy(head, key)) return `the signature of ${businessDate} is not what was signed`;
      lastDate = businessDate;
      count += 1;
      return null;
    },
  };
}
