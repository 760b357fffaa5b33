/** The register: stalls and the bank accounts they are paid on. */
export { mountStalls } from './routes.ts';
export {
  type BankAccountRow,
  findAccountAt,
  findCurrentAccount,
  findStall,
  listAccountsById,
  listAccountsByNumber,
  listAccountsOfStall,
  listStallsById,
  lockAccountsByNumber,
} from './store.ts';
