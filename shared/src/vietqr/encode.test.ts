import fc from 'fast-check';
import { decodeVietQr, encodeVietQr, foldMemo, listBanks, VietQrError, type VietQrRequest } from './index.ts';

const stall: VietQrRequest = { bankBin: '970436', accountNumber: '1017595600' };

function refusalOf(changes: Partial<VietQrRequest>): string | null {
  try {
    encodeVietQr({ ...stall, ...changes });
    return null;
  } catch (error) {
    if (error instanceof VietQrError) return error.code;
    throw error;
  }
}

test('an amount makes the code dynamic, no amount static', () => {
  expect(encodeVietQr(stall)).toMatch(/^000201010211/);
  expect(encodeVietQr({ ...stall, amountVnd: null, memo: null })).toBe(encodeVietQr(stall));
  expect(encodeVietQr({ ...stall, amountVnd: 25_000 })).toMatch(/^000201010212.*540525000/);
});

test('the memo is folded to what banks carry', () => {
  const code = decodeVietQr(encodeVietQr({ ...stall, memo: 'GC7K2M4QX Tiền rau' }));
  expect(code).toMatchObject({ memo: 'GC7K2M4QX Tien rau' });
});

test.each([
  [{ bankBin: '123456' }, 'vietqr/bank-unknown'],
  [{ bankBin: '' }, 'vietqr/bank-unknown'],
  [{ accountNumber: '' }, 'vietqr/account-invalid'],
  [{ accountNumber: '1'.repeat(20) }, 'vietqr/account-invalid'],
  [{ accountNumber: '10 17' }, 'vietqr/account-invalid'],
  [{ accountNumber: '10-17' }, 'vietqr/account-invalid'],
  [{ accountNumber: 'Tài' }, 'vietqr/account-invalid'],
  [{ kind: 'card' as const }, 'vietqr/card-invalid'],
  [{ amountVnd: 0 }, 'vietqr/amount-invalid'],
  [{ amountVnd: -1 }, 'vietqr/amount-invalid'],
  [{ amountVnd: 1.5 }, 'vietqr/amount-invalid'],
  [{ amountVnd: Number.NaN }, 'vietqr/amount-invalid'],
  [{ amountVnd: Number.POSITIVE_INFINITY }, 'vietqr/amount-invalid'],
  [{ amountVnd: 499_999_999 }, null],
  [{ amountVnd: 500_000_000 }, 'vietqr/amount-over-limit'],
  [{ memo: '' }, 'vietqr/memo-empty'],
  [{ memo: '***' }, 'vietqr/memo-empty'],
  [{ memo: 'x'.repeat(25) }, null],
  [{ memo: 'x'.repeat(26) }, 'vietqr/memo-too-long'],
  [{ merchantName: 'N'.repeat(26) }, 'vietqr/text-invalid'],
  [{ merchantName: 'CHỢ' }, 'vietqr/text-invalid'],
  [{ merchantName: '' }, 'vietqr/text-invalid'],
  [{ merchantCity: 'N'.repeat(16) }, 'vietqr/text-invalid'],
  [{ billNumber: 'N'.repeat(26) }, 'vietqr/text-invalid'],
  [{ merchantCategory: '541' }, 'vietqr/text-invalid'],
])('%j: %p', (changes, code) => {
  expect(refusalOf(changes)).toBe(code);
});

test('every bank that is not known to refuse VietQR can be asked', () => {
  for (const { bin, canReceiveQr } of listBanks()) {
    expect(refusalOf({ bankBin: bin })).toBe(canReceiveQr === false ? 'vietqr/bank-cannot-receive' : null);
  }
});

const alphanumeric = (maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...'ABCXYZabcxyz0189'), minLength: 1, maxLength });
const request = fc.record({
  bankBin: fc.constantFrom(...listBanks().map(({ bin }) => bin)),
  accountNumber: alphanumeric(19),
  amountVnd: fc.option(fc.integer({ min: 1, max: 499_999_999 })),
  memo: fc.option(fc.oneof(alphanumeric(25), fc.constantFrom('Tiền cá', 'GC7K2M4QX sạp 12'))),
  merchantName: fc.option(alphanumeric(25)),
  merchantCity: fc.option(alphanumeric(15)),
  billNumber: fc.option(alphanumeric(25)),
  reference: fc.option(alphanumeric(25)),
});

test('what is written is read back, without a warning', () => {
  fc.assert(
    fc.property(request, (asked) => {
      expect(decodeVietQr(encodeVietQr(asked))).toEqual({
        ok: true,
        kind: 'account',
        service: 'QRIBFTTA',
        merchantId: null,
        initiation: asked.amountVnd === null ? 'static' : 'dynamic',
        warnings: [],
        ...asked,
        memo: asked.memo === null ? null : foldMemo(asked.memo),
      });
    }),
  );
});

test('one sign changed anywhere is noticed', () => {
  const changed = fc.tuple(request, fc.nat(), fc.integer({ min: 0x20, max: 0x7e }));
  fc.assert(
    fc.property(changed, ([asked, place, code]) => {
      const payload = encodeVietQr(asked);
      const at = place % payload.length;
      const other = payload.slice(0, at) + String.fromCharCode(code) + payload.slice(at + 1);
      const read = decodeVietQr(other);
      if (read.ok) expect(other.toUpperCase().slice(-4)).toBe(payload.slice(-4));
      if (read.ok) expect(read).toEqual(decodeVietQr(payload));
    }),
  );
});
