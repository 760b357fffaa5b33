import fc from 'fast-check';
import type { ConnectionKey } from '../provider-adapter.ts';
import { toCanonicalText } from './canonical-text.ts';
import { readPayosWebhook } from './read-webhook.ts';
import { isAuthenticPayos, signPayos } from './signature.ts';

// The example of payos.vn/docs under the checksum key of its packages.
const SECRET = '1a54716c8f0efb2744fb28b6e38b25da7f67a925d98bc1c18bd8faaecadd7675';
const EXAMPLE =
  '{"code":"00","desc":"success","success":true,"data":{"orderCode":123,"amount":3000,"description":"VQRIO123","accountNumber":"12345678","reference":"TF230204212323","transactionDateTime":"2023-02-04 18:25:00","currency":"VND","paymentLinkId":"124c33293c43417ab7879e14c8d9eb18","code":"00","desc":"Thành công","counterAccountBankId":"","counterAccountBankName":"","counterAccountName":"","counterAccountNumber":"","virtualAccountName":"","virtualAccountNumber":""},"signature":"412e915d2871504ed31be63c8f62a149a4410d34c4c42affc9006ef9917eaa03"}';

const NOW = Date.parse('2026-11-24T08:00:00+07:00');
const key: ConnectionKey = { id: 'c', authentication: 'checksum', secret: SECRET };
const { data, signature, ...around } = JSON.parse(EXAMPLE);
const isAuthentic = (body: Buffer | string, of = key) => isAuthenticPayos({ headers: {}, body: Buffer.from(body) }, of);
const withData = (changed: object) => JSON.stringify({ ...around, data: { ...data, ...changed }, signature });

it('agrees with the published example', () => {
  expect(signPayos(data, SECRET)).toBe(signature);
  expect(isAuthentic(EXAMPLE)).toBe(true);
  expect(isAuthentic(EXAMPLE, { ...key, secret: `${SECRET}0` })).toBe(false);
  expect(isAuthentic(JSON.stringify({ data, signature: signPayos(data, '') }), { ...key, secret: '' })).toBe(false);
});

it('agrees with the published example of a request, which is signed the same way', () => {
  const request = {
    returnUrl: 'https://shop.example/return',
    orderCode: 123,
    amount: 3000,
    description: 'VQRIO123',
    cancelUrl: 'https://shop.example/cancel',
  };
  expect(signPayos(request, SECRET)).toBe('60224b08adffbddddfc1bf4ab0f94111aa450d00b860c5acd27aa9db002592c3');
});

it.each([
  [{ b: 1, a: 'x y' }, 'a=x y&b=1'],
  [{ a: null, b: 'null', c: 'undefined', d: '' }, 'a=&b=&c=&d='],
  [{ a: [{ z: 1, y: 2 }, 'q'], b: true }, 'a=[{"y":2,"z":1},"q"]&b=true'],
  [{}, ''],
  [{ a: { b: 1 } }, null],
])('writes %p as %p', (given, expected) => {
  expect(toCanonicalText(given)).toBe(expected);
});

it.each([
  { amount: 3001 },
  { accountNumber: '12345679' },
  { reference: 'TF230204212324' },
  { paymentLinkId: '' },
  { added: '' },
  { virtualAccountNumber: undefined },
])('refuses the example with %p', (changed) => {
  expect(isAuthentic(withData(changed))).toBe(false);
});

it('takes the same data in another order, whatever stands around it', () => {
  const reversed = Object.fromEntries(Object.entries(data).reverse());
  expect(isAuthentic(JSON.stringify({ signature, data: reversed }, null, 2))).toBe(true);
});

it('never lets a changed bit say something else', () => {
  const said = readPayosWebhook(JSON.parse(EXAMPLE), NOW);
  const length = Buffer.byteLength(EXAMPLE);
  fc.assert(
    fc.property(fc.nat(length - 1), fc.nat(7), (at, bit) => {
      const body = Buffer.from(EXAMPLE);
      body[at]! ^= 1 << bit;
      if (isAuthentic(body)) expect(readPayosWebhook(JSON.parse(body.toString('utf8')), NOW)).toEqual(said);
    }),
    { numRuns: 800 },
  );
  for (let at = EXAMPLE.indexOf(signature); at < EXAMPLE.length - 2; at += 1) {
    const body = Buffer.from(EXAMPLE);
    body[at]! ^= 1;
    expect(isAuthentic(body)).toBe(false);
  }
});

it('refuses any shortened body', () => {
  const body = Buffer.from(EXAMPLE);
  for (let length = 0; length < body.length; length += 1) expect(isAuthentic(body.subarray(0, length))).toBe(false);
});

it('never throws', () => {
  fc.assert(
    fc.property(fc.json(), (body) => expect(isAuthentic(body)).toBe(false)),
    { numRuns: 300 },
  );
  const deep = '['.repeat(100_000) + ']'.repeat(100_000);
  for (const body of ['', '{', 'null', '[]', `{"data":{"a":${deep}},"signature":"${signature}"}`])
    expect(isAuthentic(body)).toBe(false);
});
