import { memoFor, type Payee } from './payee.ts';

const payee: Payee = { bankBin: '970415', bankName: 'VietinBank', accountNumber: '104869001234', holderName: 'HANH' };

it('puts the word that a provider listens for before the code, and says it alone where there is no code', () => {
  expect(memoFor({ ...payee, memoPrefix: 'SEVQR' }, 'CS2345678')).toBe('SEVQR CS2345678');
  expect(memoFor({ ...payee, memoPrefix: 'SEVQR' }, null)).toBe('SEVQR');
});

it('adds nothing where nothing is needed, also to an account kept before such words were known', () => {
  expect(memoFor({ ...payee, memoPrefix: null }, 'CS2345678')).toBe('CS2345678');
  expect(memoFor(payee, null)).toBe('');
});
