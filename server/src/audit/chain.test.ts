import { type ChainedLink, chainLinks, createChainWalk, GENESIS_HASH } from './chain.ts';

const told = { marketId: 'go-cong', at: 1_795_482_000_000, actor: 'gc-a01', action: 'payment-request.created' };
const row = (subject: string) => ({ ...told, subject, content: '{}' });

it('walks on from a row that is known', () => {
  const start = { seq: 0, hash: GENESIS_HASH };
  const [first, second] = chainLinks([row('one'), row('other')], start) as [ChainedLink, ChainedLink];
  const walk = createChainWalk({ seq: 1, hash: first.hash });
  expect(walk.check(second)).toBeNull();
  expect(walk.head()).toEqual({ seq: 2, hash: second.hash });
  expect(walk.check(second)).toMatchObject({ seq: 3, reason: expect.stringContaining('missing') });
});
