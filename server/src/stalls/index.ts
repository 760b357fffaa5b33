/** The register: stalls and the bank accounts they are paid on. */
export { applyDueChanges } from './account-changes/change-account.ts';
export { isAccountAlive } from './is-account-alive.ts';
export { mountStalls } from './routes.ts';
export { reopenRested } from './sign/change-sign.ts';
export {
  accountsLockedByNumber,
  type BankAccountRow,
  findAccountAt,
  findCurrentAccount,
  findStall,
  listAccountsById,
  listAccountsByNumber,
  listAccountsOfStall,
  listPastActivities,
  listStallsById,
  lockAccountsById,
} from './store.ts';
