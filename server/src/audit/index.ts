/** The chain of every market, and the log of who looked at whose money. */
export { type Access, listAccesses, recordAccess } from './access-log.ts';
export { type Witness, witness } from './append.ts';
export { type BrokenLink, type ChainedLink, createChainWalk, GENESIS_HASH, hashLink } from './chain.ts';
export { findDifference, type Proof } from './proof.ts';
export { readChain, readHead, readWitnesses } from './read-chain.ts';
