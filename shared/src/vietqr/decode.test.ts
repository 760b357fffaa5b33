import { decodeVietQr } from './index.ts';
import { beneficiary, object, ordinary, payee, seal, sealOrdinary } from './test-payloads.ts';

const plain = sealOrdinary();
const told = { ok: true, kind: 'account', bankBin: '970436', accountNumber: '1017595600', amountVnd: 25_000 };

function expectWarnings(payload: string, warnings: readonly string[], more: object = {}) {
  expect(decodeVietQr(payload)).toMatchObject({ ...told, ...more, warnings });
}

function expectFault(payload: string, error: string) {
  expect(decodeVietQr(payload)).toEqual({ ok: false, error });
}

test('an ordinary code says everything and draws no warning', () => {
  expectWarnings(plain, [], { memo: 'GC7K2M4QX', initiation: 'dynamic', service: 'QRIBFTTA' });
});

describe('around the payload', () => {
  test.each([`${plain}\n`, `  ${plain}\r\n`, `\ufeff${plain}`, plain.slice(0, -4) + plain.slice(-4).toLowerCase()])(
    'white space and a lower-case checksum do no harm: %j',
    (text) => expectWarnings(text, []),
  );

  test.each([
    ['', 'vietqr/empty'],
    [' \n', 'vietqr/empty'],
    ['000', 'vietqr/not-tlv'],
    ['https://example.vn/pay', 'vietqr/not-tlv'],
    [`https://example.vn/?q=${plain}`, 'vietqr/not-tlv'],
    [`${plain}x`, 'vietqr/text-after-crc'],
    [plain + object('59', 'AN'), 'vietqr/text-after-crc'],
    [plain + plain.slice(-8), 'vietqr/object-repeated'],
    [plain.slice(0, -8), 'vietqr/crc-missing'],
    [plain.slice(0, -1), 'vietqr/crc-malformed'],
    [`${plain.slice(0, -4)}GGGG`, 'vietqr/crc-malformed'],
    [`${plain.slice(0, -8)}6303ABC`, 'vietqr/crc-malformed'],
    [`${plain.slice(0, -4)}0000`, 'vietqr/crc-wrong'],
    [plain.replace('54052', '54053'), 'vietqr/crc-wrong'],
    [plain.replace('54052', '54 52'), 'vietqr/not-tlv'],
    [plain.slice(6), 'vietqr/format-unknown'],
    [sealOrdinary({ '00': '02' }), 'vietqr/format-unknown'],
    [seal(object('01', '11') + object('00', '01') + object('38', ordinary['38']!)), 'vietqr/format-unknown'],
  ])('%j is refused: %s', expectFault);

  test('objects may come in any order', () => {
    const body = ['00', '62', '58', '54', '53', '38', '01'].map((id) => object(id, ordinary[id]!)).join('');
    expectWarnings(seal(body), [], { memo: 'GC7K2M4QX' });
  });

  test('every ID that is not ours passes, at its longest', () => {
    const others = ['02', '15', '27', '51', '65', '79'].map((id) => [id, 'x'.repeat(99)]);
    expectWarnings(sealOrdinary(Object.fromEntries(others)), []);
  });
});

describe('amounts', () => {
  test.each([
    ['1', 1, []],
    ['25000.', 25_000, []],
    ['25000.0', 25_000, ['amount-with-decimals']],
    ['25000.00', 25_000, ['amount-with-decimals']],
    ['0025000', 25_000, ['amount-with-leading-zero']],
    ['499999999', 499_999_999, []],
    ['500000000', 500_000_000, ['amount-over-transfer-limit']],
    ['9999999999999', 9_999_999_999_999, ['amount-over-transfer-limit']],
  ])('%p is %p', (text, amountVnd, warnings) => {
    expectWarnings(sealOrdinary({ '54': text }), warnings, { amountVnd });
  });

  test.each([
    '25000.5',
    '25000.000',
    '25.000.0',
    '25,000',
    '25 000',
    '-1',
    '+1',
    '1e5',
    '.',
    '.00',
    '',
    '12345678901234',
  ])('%p is refused', (text) => expectFault(sealOrdinary({ '54': text }), 'vietqr/amount-malformed'));

  test.each(['0', '0.00', '000'])('%p is refused as nothing', (text) => {
    expectFault(sealOrdinary({ '54': text }), 'vietqr/amount-zero');
  });

  test('no amount is an open amount', () => {
    const open = sealOrdinary({ '01': '11', '54': null });
    expectWarnings(open, [], { amountVnd: null, initiation: 'static' });
    expectWarnings(sealOrdinary({ '54': null }), ['dynamic-without-amount'], { amountVnd: null });
  });

  test('money of another country is not shown as đồng', () => {
    expectFault(sealOrdinary({ '53': '840' }), 'vietqr/currency-not-vnd');
    expectWarnings(sealOrdinary({ '53': null }), ['currency-missing']);
  });
});

describe('the payee', () => {
  test.each([
    ['no object 38', { '38': null }, 'vietqr/beneficiary-missing'],
    ['a bill of another scheme', { '38': null, '26': object('00', 'vn.example') }, 'vietqr/beneficiary-missing'],
    ['another identifier', { '38': object('00', 'A000000728') }, 'vietqr/guid-not-napas'],
    ['an empty object', { '38': '' }, 'vietqr/guid-not-napas'],
    ['no template', { '38': object('00', 'A000000727') }, 'vietqr/account-missing'],
    ['a tail', { '38': `${ordinary['38']}8` }, 'vietqr/beneficiary-malformed'],
    ['a cut service', { '38': ordinary['38']!.slice(0, -1) }, 'vietqr/beneficiary-malformed'],
    ['an unknown service', { '38': beneficiary(payee('970436', '1'), 'QRIBFTTX') }, 'vietqr/service-unknown'],
    [
      'an account longer than said',
      { '38': beneficiary('00069704360114101759560012') },
      'vietqr/beneficiary-malformed',
    ],
    ['no account', { '38': beneficiary(object('00', '970436')) }, 'vietqr/account-missing'],
    ['an empty account', { '38': beneficiary(payee('970436', '')) }, 'vietqr/account-missing'],
    ['no BIN', { '38': beneficiary(object('01', '1017595600')) }, 'vietqr/bin-malformed'],
    ['a short BIN', { '38': beneficiary(payee('97043', '1')) }, 'vietqr/bin-malformed'],
    ['letters in the BIN', { '38': beneficiary(payee('97O436', '1')) }, 'vietqr/bin-malformed'],
    ['20 characters', { '38': beneficiary(payee('970436', '1'.repeat(20))) }, 'vietqr/account-too-long'],
    ['two accounts', { '38': beneficiary(payee('970436', '1') + object('01', '2')) }, 'vietqr/object-repeated'],
    ['two services', { '38': ordinary['38'] + object('02', 'QRIBFTTC') }, 'vietqr/object-repeated'],
  ])('%s is refused', (_what, changes, error) => {
    expectFault(sealOrdinary(changes as Record<string, string | null>), error);
  });

  test.each([
    ['an unknown bank', beneficiary(payee('123456', '77')), 'bank-unknown', '77'],
    ['signs in the account', beneficiary(payee('970436', '10-17 5')), 'account-unusual', '10-17 5'],
    ['no service', beneficiary(payee('970436', '77'), null), 'service-missing', '77'],
    ['an extra object', ordinary['38'] + object('07', 'x'), 'beneficiary-unknown-object', '1017595600'],
    ['a tail behind the account', beneficiary(`${payee('970436', '77')}8`), 'account-template-malformed', null],
  ])('%s is read with a warning', (_what, value, warning, accountNumber) => {
    const code = decodeVietQr(sealOrdinary({ '38': value }));
    expect(code).toMatchObject({ ok: true, kind: 'account', accountNumber, warnings: [warning] });
  });

  test('a card number that no member bank issues is read with a warning', () => {
    const code = decodeVietQr(sealOrdinary({ '38': beneficiary(payee('970436', '1234'), 'QRIBFTTC') }));
    expect(code).toMatchObject({ ok: true, kind: 'card', accountNumber: '1234', warnings: ['card-unusual'] });
  });

  test.each(['00', '01', '38', '53', '54', '58', '62'])('two objects %s are two readings, so none', (id) => {
    const twice = plain.slice(0, -8) + object(id, ordinary[id]!);
    expectFault(seal(twice), 'vietqr/object-repeated');
    // A harmless repeat behind it must not hide it.
    expectFault(seal(twice + object('65', 'a') + object('65', 'b')), 'vietqr/object-repeated');
  });

  test('a repeated object that decides nothing is only reported', () => {
    expectWarnings(seal(plain.slice(0, -8) + object('65', 'a') + object('65', 'b')), ['object-repeated']);
  });
});

describe('memo and furniture', () => {
  test.each([
    ['', null, ['object-empty']],
    ['0810short', null, ['additional-malformed']],
    [object('08', ''), null, ['object-empty']],
    [object('08', '***'), null, ['memo-asked-of-payer']],
    [object('08', 'a') + object('08', 'b'), null, ['object-repeated']],
    [object('08', 'x'.repeat(26)), 'x'.repeat(26), ['memo-too-long']],
    [object('01', 'B1') + object('50', object('00', 'vn.example')), null, []],
  ])('62 of %j gives memo %p', (value, memo, warnings) => {
    expectWarnings(sealOrdinary({ '62': value }), warnings, { memo });
  });

  test.each([
    [{ '01': null }, ['initiation-unknown']],
    [{ '01': '13' }, ['initiation-unknown']],
    [{ '58': null }, ['country-not-vn']],
    [{ '55': '01' }, ['tip-or-fee-present']],
    [{ '59': 'N'.repeat(31) }, ['merchant-name-too-long']],
    [{ '59': '' }, ['object-empty']],
    [{ '80': '046' }, ['private-template-bare']],
    [{ '80': object('00', 'com.vng.zalo') }, []],
  ])('%j gives %j', (changes, warnings) => {
    expectWarnings(sealOrdinary(changes as Record<string, string | null>), warnings);
  });
});

describe('characters beyond ASCII', () => {
  test.each([
    ['62', object('08', 'Tiền rau')],
    ['59', 'CHỢ GÒ CÔNG'],
    ['59', 'A\u0007B'],
    ['59', 'A\u007fB'],
    ['38', beneficiary(payee('970436', '101759560０'))],
  ])('are refused in object %s: %j', (id, value) => {
    expectFault(sealOrdinary({ [id]: value }), 'vietqr/not-ascii');
  });

  test.each(['Chợ Gò Công', '🍎 táo'])('are welcome in the second language, counted as characters: %p', (name) => {
    expectWarnings(sealOrdinary({ '64': object('00', 'vi') + object('01', name) }), []);
    expectWarnings(sealOrdinary({ '80': object('00', 'vn.example') + object('01', name) }), []);
  });

  test('a length that counts bytes does not add up', () => {
    const name = 'Chợ';
    const bytes = `6405${name}`;
    expectFault(seal(plain.slice(0, -8) + bytes), 'vietqr/not-tlv');
  });
});
