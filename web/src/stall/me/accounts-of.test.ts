import { accountsOf, accountTail } from './accounts-of.ts';

const payee = (accountNumber: string) => ({ bankBin: '970400', bankName: 'A', accountNumber, holderName: 'B' });

test('every account stands once, newest bill first', () => {
  const bills = ['112233440002', '112233440001', '112233440002'].map((number) => ({ payee: payee(number) }));
  expect(accountsOf(bills).map(({ accountNumber }) => accountTail(accountNumber))).toEqual(['0002', '0001']);
});
