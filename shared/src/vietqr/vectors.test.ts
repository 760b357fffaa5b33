import { decodeVietQr, encodeVietQr } from './index.ts';

interface Vector {
  readonly id: string;
  readonly expect: 'accept' | 'quirk' | 'accept-vnpay' | 'accept-other-service' | 'reject';
  readonly payload: string;
  readonly fields: {
    readonly initiation: string;
    readonly merchantAccount: { bin?: string; account?: string; service?: string; '01'?: string };
    readonly mcc?: string;
    readonly amount?: string;
    readonly merchantName?: string;
    readonly city?: string;
    readonly additional?: { billNumber?: string; reference?: string; purpose?: string };
  } | null;
}

const { default: fixture } = await import('./fixtures/vietqr-vectors.json', { with: { type: 'json' } });
const vectors = fixture as unknown as readonly Vector[];
const pick = (kind: Vector['expect']) =>
  vectors.filter((vector) => vector.expect === kind).map((v) => [v.id, v] as const);

/** What the fixture says of a code, in our words. */
function wordsOf({ fields }: Vector) {
  const { merchantAccount, amount, additional, merchantName, city, initiation } = fields!;
  return {
    ok: true,
    initiation,
    bankBin: merchantAccount.bin ?? null,
    amountVnd: amount === undefined ? null : Number(amount),
    memo: additional?.purpose ?? null,
    billNumber: additional?.billNumber ?? null,
    reference: additional?.reference ?? null,
    merchantName: merchantName ?? null,
    merchantCity: city ?? null,
  };
}

test('the fixture is whole', () => {
  expect(vectors).toHaveLength(29);
});

test.each(pick('accept'))('%s is read without a complaint', (_id, vector) => {
  const { account, service } = vector.fields!.merchantAccount;
  expect(decodeVietQr(vector.payload)).toEqual({
    ...wordsOf(vector),
    kind: service === 'QRIBFTTC' ? 'card' : 'account',
    accountNumber: account,
    service,
    merchantId: null,
    warnings: [],
  });
});

// Zalo's private template is the one thing an encoder for bank transfers has no business writing.
test.each(pick('accept').filter(([id]) => id !== 'zalo-bankcard-mb'))(
  '%s is written again, sign by sign',
  (_id, vector) => {
    const code = decodeVietQr(vector.payload);
    if (!code.ok || code.bankBin === null || code.accountNumber === null) throw new Error('unreadable');
    const { bankBin, accountNumber, amountVnd, memo, billNumber, reference, merchantName, merchantCity } = code;
    const kind = code.kind === 'card' ? 'card' : 'account';
    const merchantCategory = vector.fields!.mcc ?? null;
    const rest = { billNumber, reference, merchantName, merchantCity, merchantCategory };
    expect(encodeVietQr({ bankBin, accountNumber, kind, amountVnd, memo, ...rest })).toBe(vector.payload);
  },
);

test.each([
  ['napas-static-account-as-printed', null, 'account-template-malformed'],
  ['vqp-momo-wallet-bvbank', '99MM24011M34875080', 'private-template-bare'],
  ['openhoangnc-static-with-amount', '3456789143', 'static-with-amount'],
  ['misnested-service', '0123456789020', 'service-misnested'],
])('quirk %s is read with account %p and a warning', (id, accountNumber, warning) => {
  const vector = vectors.find((candidate) => candidate.id === id)!;
  expect(decodeVietQr(vector.payload)).toMatchObject({
    ...wordsOf(vector),
    kind: 'account',
    accountNumber,
    service: 'QRIBFTTA',
    warnings: [warning],
  });
});

test('no quirk of the fixture is left out', () => {
  expect(pick('quirk')).toHaveLength(4);
});

test.each(pick('accept-vnpay'))('%s names a VNPAY merchant and no account', (_id, vector) => {
  const merchantId = vector.fields!.merchantAccount['01'];
  const told = { kind: 'vnpay', bankBin: null, accountNumber: null, service: null, merchantId };
  expect(decodeVietQr(vector.payload)).toMatchObject({ ...wordsOf(vector), ...told });
});

test.each(pick('accept-other-service'))('%s is no transfer code', (_id, vector) => {
  const { service, account } = vector.fields!.merchantAccount;
  const told = { kind: 'other-service', service, accountNumber: null, merchantId: account };
  expect(decodeVietQr(vector.payload)).toMatchObject({ ...wordsOf(vector), ...told });
});

test.each(pick('reject'))('%s is refused', (id, vector) => {
  const error = id === 'account-length-wrong' ? 'vietqr/not-tlv' : 'vietqr/crc-wrong';
  expect(decodeVietQr(vector.payload)).toEqual({ ok: false, error });
});
