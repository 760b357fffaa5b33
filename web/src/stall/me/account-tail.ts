/** The end of an account number, enough to know one's own by. */
export function accountTail(accountNumber: string): string {
  return accountNumber.slice(-4);
}
