import fc from 'fast-check';
import type { ConnectionKey } from '../provider-adapter.ts';
import { isAuthenticSepay, signSepay } from './signature.ts';

const key: ConnectionKey = { id: 'c', authentication: 'hmac', secret: 'whsec_test_secret' };
const TIMESTAMP = 1_750_000_000;
const NOW = TIMESTAMP * 1000;

// The example of developer.sepay.vn, byte for byte; SePay publishes no signature for it, this one is ours.
const EXAMPLE =
  '{"id":92704,"gateway":"Vietcombank","transactionDate":"2023-03-25 14:02:37","accountNumber":"0123499999","code":null,"content":"chuyen tien mua iphone","transferType":"in","transferAmount":2277000,"accumulated":19077000,"subAccount":null,"referenceCode":"MBVCB.3278907687","description":""}';
const SIGNATURE = 'sha256=5ff3079092c0f3863821a7c5f752128bc039378c38bac98b56797dc97214311a';

const headers = { 'x-sepay-signature': SIGNATURE, 'x-sepay-timestamp': String(TIMESTAMP) };
const isAuthentic = (body: Buffer, changed: Record<string, string> = {}, now = NOW) =>
  isAuthenticSepay({ headers: { ...headers, ...changed }, body }, key, now);

it('signs the documented example as expected', () => {
  expect(signSepay(EXAMPLE, key.secret, TIMESTAMP)['X-SePay-Signature']).toBe(SIGNATURE);
  expect(isAuthentic(Buffer.from(EXAMPLE))).toBe(true);
});

it('refuses any flipped bit of the body, the signature or the timestamp', () => {
  fc.assert(
    fc.property(fc.nat(EXAMPLE.length - 1), fc.nat(7), (at, bit) => {
      const body = Buffer.from(EXAMPLE);
      body[at]! ^= 1 << bit;
      expect(isAuthentic(body)).toBe(false);
      for (const name of ['x-sepay-signature', 'x-sepay-timestamp'] as const) {
        const text = Buffer.from(headers[name], 'latin1');
        text[at % text.length]! ^= 1 << bit;
        expect(isAuthentic(Buffer.from(EXAMPLE), { [name]: text.toString('latin1') })).toBe(false);
      }
    }),
    { numRuns: 500 },
  );
});

it('refuses any shortened body, and the same fields written another way', () => {
  for (let length = 0; length < EXAMPLE.length; length += 1)
    expect(isAuthentic(Buffer.from(EXAMPLE.slice(0, length)))).toBe(false);
  const again = JSON.stringify(JSON.parse(EXAMPLE), null, 1);
  expect(isAuthentic(Buffer.from(again))).toBe(false);
});

it.each([
  [-301_000, false],
  [-299_000, true],
  [299_000, true],
  [301_000, false],
])('%d ms away from its timestamp: %p', (distance, expected) => {
  expect(isAuthentic(Buffer.from(EXAMPLE), {}, NOW + distance)).toBe(expected);
});

it('refuses an empty secret, whatever the delivery says', () => {
  const signed = signSepay(EXAMPLE, '', TIMESTAMP);
  const lowered = Object.fromEntries(Object.entries(signed).map(([name, value]) => [name.toLowerCase(), value]));
  const delivery = { headers: { ...lowered, authorization: 'Apikey ' }, body: Buffer.from(EXAMPLE) };
  for (const authentication of ['hmac', 'apikey'])
    expect(isAuthenticSepay(delivery, { ...key, authentication, secret: '' }, NOW)).toBe(false);
});
