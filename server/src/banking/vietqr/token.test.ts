import fc from 'fast-check';
import type { ConnectionKey } from '../provider-adapter.ts';
import { bringsToken, issueToken } from './token.ts';

const NOW = Date.parse('2026-11-24T08:00:00+07:00');
const key: ConnectionKey = { id: 'demo-vietqr', authentication: 'basic-token', secret: 'bí mật' };

const basic = (user: string, password: string) => `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
const ask = (authorization: string | undefined, of = key) => issueToken({ authorization }, of, NOW);
const brings = (authorization: string | undefined, of = key, now = NOW) =>
  bringsToken({ headers: { authorization } }, of, now);
const { access_token: token } = ask(basic(key.id, key.secret))!.body as { access_token: string };

it('is handed out to the holder of the key, and believed until it ends', () => {
  expect(ask(basic(key.id, key.secret))).toEqual({
    status: 200,
    body: { access_token: token, token_type: 'Bearer', expires_in: 300 },
  });
  expect(brings(`Bearer ${token}`)).toBe(true);
  expect(brings(`Bearer ${token}`, key, NOW + 299_999)).toBe(true);
  expect(brings(`Bearer ${token}`, key, NOW + 300_000)).toBe(false);
});

it.each([
  ['nobody', undefined],
  ['no credentials', 'Basic '],
  ['another password', basic(key.id, 'bí mậu')],
  ['another user', basic('demo-sepay', key.secret)],
  ['half a password', basic(key.id, key.secret.slice(0, 3))],
  ['what is no base64', `Basic ${key.id}:${key.secret}`],
  ['a token instead', `Bearer ${token}`],
  ['both in one header', `${basic(key.id, key.secret)}, ${basic(key.id, key.secret)}`],
])('is not handed out to %s', (_name, authorization) => {
  expect(ask(authorization)).toBeNull();
});

it('belongs to one connection and one secret', () => {
  expect(brings(`Bearer ${token}`, { ...key, id: 'another' })).toBe(false);
  expect(brings(`Bearer ${token}`, { ...key, secret: 'a new one' })).toBe(false);
  const open = { ...key, secret: '' };
  expect(ask(basic(key.id, ''), open)).toBeNull();
  expect(brings(`Bearer ${token}`, open)).toBe(false);
});

it('is refused with any bit flipped, shortened, lengthened or brought as something else', () => {
  fc.assert(
    fc.property(fc.nat(token.length - 1), fc.nat(7), (at, bit) => {
      const changed = Buffer.from(token);
      changed[at]! ^= 1 << bit;
      expect(brings(`Bearer ${changed.toString('latin1')}`)).toBe(false);
      expect(brings(`Bearer ${token.slice(0, at)}`)).toBe(false);
      expect(brings(`Bearer ${token.slice(at + 1)}`)).toBe(false);
    }),
    { numRuns: 500 },
  );
  for (const header of [undefined, '', token, `Basic ${token}`, `Bearer ${token}0`, `Bearer ${token}, Bearer ${token}`])
    expect(brings(header)).toBe(false);
});
