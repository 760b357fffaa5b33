/** The chain of every market with the signed ends of its days, and the log of who looked at whose money. */
export { type Access, listAccesses, recordAccess } from './access-log.ts';
export { lockedHeads, type Witness, waitForChain, witness } from './append.ts';
export {
  type BrokenLink,
  type ChainedLink,
  type ChainHead,
  type ChainWalk,
  chainLinks,
  createChainWalk,
  GENESIS_HASH,
  isNextLink,
  OTHER_HASH,
  type Stretch,
} from './chain.ts';
export { type DailyHead, isPublicKey, isSignedBy, keyIdOf } from './daily-head.ts';
export type { DayEnd } from './ends-of-days.ts';
export { type DaySpan, findDayEnds } from './find-day-ends.ts';
export { hashLink } from './hash-link.ts';
export { findDifference, type Proof } from './proof.ts';
export { proveHeads } from './prove-heads.ts';
export { readChain, readHead, readWitnesses } from './read-chain.ts';
export { findHead, findNewestHead, type KeyedHead, listHeads, listNewestHeads } from './read-heads.ts';
export { createDaySigner } from './sign-days.ts';
export { keepSigningKey, readPublicKey, type SigningKey } from './signing-key.ts';
