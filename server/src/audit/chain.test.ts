import { createChainWalk, GENESIS_HASH } from './chain.ts';
import { hashLink } from './hash-link.ts';

// A row of a real market. Chains that were written once must be whole for every program that comes after.
const first = {
  marketId: 'go-cong',
  seq: 1,
  at: 1_795_482_000_000,
  actor: 'gc-a01',
  action: 'payment-request.created',
  subject: '01a20f76-3345-721a-92d8-56c7404055ff',
  content:
    '{"stallId":"gc-a01","reference":"CS6SNVVM5","amountVnd":25000,"bankAccountId":"gc-a01-account","expiresAt":1795482900000}',
  prevHash: GENESIS_HASH,
  hash: '674bcf3848f18923ebc82627666503fb1b60be3e2d0e9dbf942da0d3d6c2090d',
};

it('gives the hash that it always gave', () => {
  expect(hashLink(first, GENESIS_HASH)).toBe(first.hash);
});

it('walks on from a row that is known', () => {
  const hash = hashLink({ ...first, seq: 2 }, first.hash);
  const second = { ...first, seq: 2, prevHash: first.hash, hash };
  const walk = createChainWalk({ seq: 1, hash: first.hash });
  expect(walk.check(second)).toBeNull();
  expect(walk.head()).toEqual({ seq: 2, hash });
  expect(walk.check(second)).toMatchObject({ seq: 3, reason: expect.stringContaining('missing') });
});
