import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import type { ConnectionKey } from '../provider-adapter.ts';
import { escapeAsPhp, toCanonicalJson } from './canonical-json.ts';
import { readCassoWebhook } from './read-webhook.ts';
import { isAuthenticCasso, signCasso } from './signature.ts';

// The vector of github.com/CassoHQ/casso-webhook-v2-verify-signature that verifies.
const T = 1_727_948_258_788;
const SECRET = 'mgExMrjj4i7a1p8Cs6LmFbpCd8lbw4sSX4LZXPag7TKazeIogtR90tvWYTkwQbvs';
const CANONICAL =
  '{"data":{"accountNumber":"88888888","amount":599000,"bankAbbreviation":"VPB","bankName":"VPBank","counterAccountBankId":"970415","counterAccountBankName":"VietinBank","counterAccountName":"NGUYEN VAN A","counterAccountNumber":"8888888888","description":"giao dich thu nghiem","id":0,"reference":"MA_GIAO_DICH_THU_NGHIEM","runningBalance":25000000,"transactionDateTime":"2024-10-03 15:06:37","virtualAccountName":"","virtualAccountNumber":""},"error":0}';
const V1 =
  'ed0a4bd2e826d5cb69988cdb141e6c1a080e21f3b57eb72cd78192220042b9e7dde0868fc667faea8e224900fa7904e7c88dfa098032fb2d6b6996856e8b7ff3';

const key: ConnectionKey = { id: 'c', authentication: 'hmac-v2', secret: SECRET };
const HEADER = `t=${T},v1=${V1}`;
const isAuthentic = (body: Buffer | string, header: string | undefined = HEADER, now = T) =>
  isAuthenticCasso({ headers: { 'x-casso-signature': header }, body: Buffer.from(body) }, key, now);

// As it travels: the fields in the order of the documentation, which is not the order that is signed.
const { data, error } = JSON.parse(CANONICAL);
const AS_SENT = JSON.stringify({ error, data: { id: data.id, reference: data.reference, ...data } });

it('agrees with the published vector, in whatever order the fields come', () => {
  expect(AS_SENT).not.toBe(CANONICAL);
  expect(toCanonicalJson(JSON.parse(AS_SENT))).toBe(CANONICAL);
  expect(signCasso(AS_SENT, SECRET, T)).toEqual({ 'X-Casso-Signature': HEADER });
  for (const body of [AS_SENT, CANONICAL, JSON.stringify(JSON.parse(AS_SENT), null, 2)])
    expect(isAuthentic(body)).toBe(true);
});

it.each([
  [`v1=${V1},t=${T}`, true],
  [`t=${T}, v1=${V1}`, true],
  [`t=${T},v1=${V1},v0=00`, true],
  [undefined, false],
  ['', false],
  [`t=${T}`, false],
  [`v1=${V1}`, false],
  [`t=${T},s=${V1}`, false],
  [`t=${T},v1=${V1.toUpperCase()}`, false],
  [`${HEADER}, ${HEADER}`, false],
  [`t=${T},v1=${V1},t=${T + 1}`, false],
])('reads the header %p: %p', (header, expected) => {
  expect(isAuthenticCasso({ headers: { 'x-casso-signature': header }, body: Buffer.from(AS_SENT) }, key, T)).toBe(
    expected,
  );
});

it.each([
  [-300_001, false],
  [-300_000, true],
  [300_000, true],
  [300_001, false],
])('%d ms away from its own moment: %p', (distance, expected) => {
  expect(isAuthentic(AS_SENT, HEADER, T + distance)).toBe(expected);
});

it('never lets a changed bit say something else', () => {
  const said = readCassoWebhook(JSON.parse(AS_SENT), T, key);
  fc.assert(
    fc.property(fc.nat(AS_SENT.length - 1), fc.nat(HEADER.length - 1), fc.nat(7), (at, inHeader, bit) => {
      const body = Buffer.from(AS_SENT);
      body[at]! ^= 1 << bit;
      if (isAuthentic(body)) expect(readCassoWebhook(JSON.parse(body.toString('utf8')), T, key)).toEqual(said);
      const header = Buffer.from(HEADER);
      header[inHeader]! ^= 1 << bit;
      expect(isAuthentic(AS_SENT, header.toString('latin1'))).toBe(false);
    }),
    { numRuns: 500 },
  );
});

it('refuses any shortened body', () => {
  for (let length = 0; length < AS_SENT.length; length += 1) expect(isAuthentic(AS_SENT.slice(0, length))).toBe(false);
});

it('signs and believes any JSON, as JavaScript and as PHP escape it', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 4 }), (body) => {
      const json = toCanonicalJson(JSON.parse(body)) ?? '';
      expect(JSON.parse(escapeAsPhp(json))).toEqual(JSON.parse(json));
      for (const text of [json, escapeAsPhp(json)]) {
        const v1 = createHmac('sha512', SECRET).update(`${T}.${text}`).digest('hex');
        expect(isAuthentic(body, `t=${T},v1=${v1}`)).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

it('escapes as PHP does', () => {
  expect(escapeAsPhp('{"a":"1/2 Nguyễn"}')).toBe('{"a":"1\\/2 Nguy\\u1ec5n"}');
});

it('refuses what is no JSON, and what is nested to exhaust us', () => {
  for (const body of ['', '{', '[]x', '['.repeat(100_000) + ']'.repeat(100_000), '\uFEFF{}'])
    expect(isAuthentic(body)).toBe(false);
});

describe('webhook v1', () => {
  const token: ConnectionKey = { id: 'c', authentication: 'secure-token', secret: SECRET };
  const isAuthenticToken = (given: string | undefined, of = token) =>
    isAuthenticCasso({ headers: { 'secure-token': given }, body: Buffer.from('{}') }, of, T);

  it('believes the token and nothing near it', () => {
    expect(isAuthenticToken(SECRET)).toBe(true);
    for (const near of [undefined, '', `${SECRET} `, SECRET.slice(1), SECRET.toLowerCase(), `${SECRET}, ${SECRET}`])
      expect(isAuthenticToken(near)).toBe(false);
    expect(isAuthenticToken('', { ...token, secret: '' })).toBe(false);
  });

  it('refuses any flipped bit of the token', () => {
    fc.assert(
      fc.property(fc.nat(SECRET.length - 1), fc.nat(7), (at, bit) => {
        const given = Buffer.from(SECRET);
        given[at]! ^= 1 << bit;
        expect(isAuthenticToken(given.toString('latin1'))).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});
