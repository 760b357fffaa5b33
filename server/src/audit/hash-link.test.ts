import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { GENESIS_HASH } from './chain.ts';
import { type ChainLink, hashLink } from './hash-link.ts';

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

const { prevHash: _before, hash: _hash, ...told } = first;
const plain = { ...told, content: '{"memo":"trả tiền rau","amountVnd":25000}' };

/** What a hash is, whatever way it is reckoned. */
function hashOfJson({ marketId, seq, at, actor, action, subject, content }: ChainLink, prevHash: unknown): string {
  const text = JSON.stringify([prevHash, marketId, seq, at, actor, action, subject, content]);
  return createHash('sha256').update(text).digest('hex');
}

it('gives the hash that it always gave', () => {
  expect(hashLink(first, GENESIS_HASH)).toBe(first.hash);
});

it('hashes the text that JSON.stringify writes, whatever the fields hold', () => {
  const piece = fc.constantFrom(
    ...['a', ' ', '"', '\\', '/', '\\"', '\n', '\0', '\u001f', '\u007f', 'đ', 'ạ', '\u2028', '\ud83c\udf4a', '\ufffd'],
    ...['\ud83c', '\udf4a', '\uffff', '\u0800', '\u07ff', '","', ']', '{"entry":{'],
  );
  const text = fc.oneof(fc.string({ unit: piece }), fc.string(), fc.string({ unit: 'binary' }));
  const number = fc.oneof(fc.nat(), fc.maxSafeInteger(), fc.double());
  const link = fc.record({
    marketId: text,
    seq: number,
    at: number,
    actor: text,
    action: text,
    subject: text,
    content: text,
  });
  fc.assert(
    fc.property(link, fc.subarray(Object.keys(plain)), text, (odd, changed, before) => {
      const partly = { ...plain, ...Object.fromEntries(changed.map((name) => [name, odd[name as keyof ChainLink]])) };
      for (const row of [odd, partly])
        for (const prevHash of [before, GENESIS_HASH]) expect(hashLink(row, prevHash)).toBe(hashOfJson(row, prevHash));
    }),
    { numRuns: 1000 },
  );
});

it.each([1_000, 16_384, 16_385, 100_000])('hashes a row of %i letters and those around it', (length) => {
  for (const letter of ['x', '"', 'ạ', '\ud83c\udf4a']) {
    const content = letter.repeat(length / letter.length);
    for (const row of [{ ...plain, content }, { ...plain, subject: content, content }, plain])
      expect(hashLink(row, GENESIS_HASH)).toBe(hashOfJson(row, GENESIS_HASH));
  }
});

// A file that somebody wrote can hold a row whose fields are of any kind.
it.each([null, 5, '5', true, undefined, ['a'], { a: 1 }])('does not take %j for a text or a number', (value) => {
  for (const name of Object.keys(plain)) {
    const row = { ...plain, [name]: value } as ChainLink;
    expect(hashLink(row, GENESIS_HASH)).toBe(hashOfJson(row, GENESIS_HASH));
  }
  expect(hashLink(plain, value as string)).toBe(hashOfJson(plain, value));
});
