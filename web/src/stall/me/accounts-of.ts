import type { PaymentRequestView } from '@choso/shared/contracts';

type Payee = PaymentRequestView['payee'];

/** The accounts that bills were payable on, each once, in the order of the bills. */
export function accountsOf(bills: readonly Pick<PaymentRequestView, 'payee'>[]): Payee[] {
  const byNumber = new Map(bills.map(({ payee }) => [`${payee.bankBin} ${payee.accountNumber}`, payee]));
  return [...byNumber.values()];
}

/** The end of an account number, enough to know one's own by. */
export function accountTail(accountNumber: string): string {
  return accountNumber.slice(-4);
}
