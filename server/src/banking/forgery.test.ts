import fc from 'fast-check';
import { signCasso } from './casso/index.ts';
import { signPayos } from './payos/index.ts';
import type { ConnectionKey, SignedDelivery } from './provider-adapter.ts';
import { providers } from './providers.ts';
import { signSepay } from './sepay/index.ts';

const AT = 1_795_000_000;
const NOW = AT * 1000;
const secret = 'a-secret-of-the-tests';
const REFUSALS = 50_000;

const sepayBody = JSON.stringify({
  id: 92_704,
  content: 'CS7G24ZQ8 tien rau',
  transferType: 'in',
  transferAmount: 25_000,
});
const cassoBody = JSON.stringify({
  error: 0,
  data: { id: 7, amount: 25_000, description: 'CS7G24ZQ8', accountNumber: '1' },
});
const payosData = {
  orderCode: 7,
  amount: 25_000,
  description: 'CS7G24ZQ8 trà "đá"',
  accountNumber: '1',
  reference: 'TF1',
  transactionDateTime: '2026-11-18 08:00:00',
  paymentLinkId: 'l1',
  counterAccountName: null,
};
const payosBody = JSON.stringify({ code: '00', data: payosData, signature: signPayos(payosData, secret) });
const lower = (headers: object) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));

const feeds = [
  { provider: 'sepay', authentication: 'hmac', body: sepayBody, headers: lower(signSepay(sepayBody, secret, AT)) },
  { provider: 'casso', authentication: 'hmac-v2', body: cassoBody, headers: lower(signCasso(cassoBody, secret, NOW)) },
  // Its proof stands in the body, and no moment with it.
  {
    provider: 'payos',
    authentication: 'checksum',
    body: payosBody,
    headers: lower({ 'Content-Type': 'application/json' }),
  },
] as const;

const place = fc.nat({ max: 10_000 });
/** What a forger may do to a delivery he has seen. Each is told apart from doing nothing by `isChanged`. */
const forgery = fc.oneof(
  fc.record({ kind: fc.constant('flip' as const), at: place, bit: fc.nat({ max: 7 }) }),
  fc.record({ kind: fc.constant('cut' as const), at: place }),
  fc.record({
    kind: fc.constant('insert' as const),
    at: place,
    text: fc.string({ minLength: 1, maxLength: 5, unit: 'binary' }),
  }),
  fc.record({ kind: fc.constant('header' as const), which: place, at: place, bit: fc.nat({ max: 6 }) }),
  fc.record({ kind: fc.constant('without' as const), which: place }),
  fc.record({ kind: fc.constant('twice' as const), which: place }),
  fc.record({ kind: fc.constant('later' as const), seconds: fc.integer({ min: 301, max: 10_000_000 }) }),
  fc.record({ kind: fc.constant('earlier' as const), seconds: fc.integer({ min: 301, max: 10_000_000 }) }),
  fc.record({ kind: fc.constant('other secret' as const), text: fc.string({ minLength: 1, maxLength: 20 }) }),
  fc.record({ kind: fc.constant('amount' as const), amount: fc.integer({ min: 25_001, max: 499_999_999 }) }),
);
type Forgery = typeof forgery extends fc.Arbitrary<infer Kind> ? Kind : never;

interface Attempt {
  delivery: SignedDelivery;
  key: ConnectionKey;
  now: number;
}

function forge(feed: (typeof feeds)[number], forged: Forgery): Attempt {
  const key: ConnectionKey = { id: 'c', authentication: feed.authentication, secret };
  const whole = Buffer.from(feed.body);
  const attempt = (changed: Partial<SignedDelivery>, now = NOW): Attempt => ({
    delivery: { headers: { ...feed.headers }, body: whole, ...changed },
    key,
    now,
  });
  const names = Object.keys(feed.headers);
  switch (forged.kind) {
    case 'flip': {
      const body = Buffer.from(whole);
      body[forged.at % body.length]! ^= 1 << forged.bit;
      return attempt({ body });
    }
    case 'cut':
      return attempt({ body: whole.subarray(0, forged.at % whole.length) });
    case 'insert': {
      const at = forged.at % whole.length;
      return attempt({ body: Buffer.concat([whole.subarray(0, at), Buffer.from(forged.text), whole.subarray(at)]) });
    }
    case 'header': {
      const name = names[forged.which % names.length]!;
      const text = Buffer.from(feed.headers[name]!, 'latin1');
      text[forged.at % text.length]! ^= 1 << forged.bit;
      return attempt({ headers: { ...feed.headers, [name]: text.toString('latin1') } });
    }
    case 'without': {
      const { [names[forged.which % names.length]!]: _gone, ...headers } = feed.headers as Record<string, string>;
      return attempt({ headers });
    }
    case 'twice': {
      const name = names[forged.which % names.length]!;
      // As Node gives a header that came twice.
      return attempt({ headers: { ...feed.headers, [name]: `${feed.headers[name]}, ${feed.headers[name]}` } });
    }
    case 'later':
      return attempt({}, NOW + forged.seconds * 1000);
    case 'earlier':
      return attempt({}, NOW - forged.seconds * 1000);
    case 'other secret':
      return { ...attempt({}), key: { ...key, secret: forged.text === secret ? `${secret}!` : forged.text } };
    case 'amount':
      return attempt({ body: Buffer.from(feed.body.replace('25000', String(forged.amount))) });
  }
}

describe.each(feeds)('$provider', (feed) => {
  const adapter = providers[feed.provider]!;
  const key: ConnectionKey = { id: 'c', authentication: feed.authentication, secret };
  const read = (body: Buffer) => JSON.stringify(adapter.read(parse(body), NOW, key));
  const original = read(Buffer.from(feed.body));

  it('believes what its holder signed', () => {
    expect(adapter.isAuthentic({ headers: feed.headers, body: Buffer.from(feed.body) }, key, NOW)).toBe(true);
  });

  it(`believes none of ${REFUSALS.toLocaleString('en')} forgeries`, () => {
    fc.assert(
      fc.property(forgery, (forged) => {
        const { delivery, key: usedKey, now } = forge(feed, forged);
        if (!adapter.isAuthentic(delivery, usedKey, now)) return;
        // Where the signature covers the data and not the bytes, another spelling of the very same data may pass.
        const isSpelling = feed.provider !== 'sepay' && read(delivery.body) === original;
        const isSameDelivery =
          delivery.body.equals(Buffer.from(feed.body)) && sameHeaders(delivery.headers, feed.headers);
        expect([forged, isSpelling || (isSameDelivery && now === NOW)]).toEqual([forged, true]);
      }),
      { numRuns: REFUSALS },
    );
  });
});

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
}

function sameHeaders(one: SignedDelivery['headers'], other: Record<string, string>): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
