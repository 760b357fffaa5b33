import type { PaymentRequestView } from '@choso/shared/contracts';
import { vnd } from '@choso/shared/money';
import { encodeVietQr } from '@choso/shared/vietqr';
import { readCode } from './read-code.ts';

const payload = encodeVietQr({
  bankBin: '999999',
  accountNumber: 'DEMO000000000001',
  amountVnd: vnd(25_000),
  memo: 'CS7K2M4QX',
});
const bill = {
  payload,
  stallName: 'Rau cô Hạnh',
  payee: { bankBin: '999999', bankName: 'Demo', accountNumber: 'DEMO000000000001', holderName: 'NGUYEN THI HANH DEMO' },
} as PaymentRequestView;

test('a scanned code tells account, amount and memo, and borrows the holder from its bill', () => {
  expect(readCode(`${payload}\n`, [bill])).toMatchObject({
    kind: 'code',
    accountNumber: 'DEMO000000000001',
    amountVnd: 25_000,
    memo: 'CS7K2M4QX',
    holderName: 'NGUYEN THI HANH DEMO',
    isDemoAccount: true,
  });
});

test('a bill paid in part asks only for the rest; another code on the same account asks for nothing', () => {
  const partly = { ...bill, outstandingVnd: vnd(5_000) };
  const standing = encodeVietQr({ bankBin: '999999', accountNumber: 'DEMO000000000001' });
  expect(readCode(payload, [partly])).toMatchObject({ amountVnd: 25_000, dueVnd: 5_000 });
  expect(readCode(standing, [partly])).toMatchObject({ dueVnd: null, holderName: 'NGUYEN THI HANH DEMO' });
});

test('a real bank is read but marked as no demo account', () => {
  const real = encodeVietQr({ bankBin: '970436', accountNumber: '0011001234567' });
  expect(readCode(real, [bill])).toMatchObject({ kind: 'code', isDemoAccount: false, holderName: null });
});

test('a text that is no code says why', () => {
  expect(readCode('xin chào', [])).toMatchObject({ kind: 'fault' });
});
