/** The register: stalls and the bank accounts they are paid on. */
export { mountStalls } from './routes.ts';
export {
  findCurrentAccount,
  findStall,
  listAccountsById,
  listAccountsByNumber,
  listAccountsOfStall,
  listStallsById,
} from './store.ts';
