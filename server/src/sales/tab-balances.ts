import { addVnd, type Vnd, vnd } from '@choso/shared/money';
import type { Database, Tx } from '../db/index.ts';
import { readBalances, TAB_RECEIVABLES } from '../ledger/index.ts';
import { listMerged } from './store.ts';

interface Stall {
  marketId: string;
  stallId: string;
}

/**
 * What every customer of a stall's notebook owes, by the tab; whoever was never booked is not in it.
 *
 * Customers who turned out to be one owe together: money for an old bill still comes onto the account it was asked for.
 */
export async function readTabBalances(db: Database | Tx, stall: Stall): Promise<Map<string, Vnd>> {
  const accounts = await readAccounts(db, stall);
  const merged = await listMerged(db, stall.stallId);
  const balances = new Map<string, Vnd>();
  for (const [tabId, balanceVnd] of accounts) {
    const id = merged.get(tabId) ?? tabId;
    balances.set(id, addVnd(balances.get(id) ?? vnd(0), balanceVnd));
  }
  return balances;
}

/** What one customer owes. */
export async function readDebt(db: Database | Tx, tab: Stall & { id: string }): Promise<Vnd> {
  return (await readTabBalances(db, tab)).get(tab.id) ?? vnd(0);
}

/** What stands on the account of this very customer, whoever is merged with them. */
export async function readOwnAccount(db: Database | Tx, tab: Stall & { id: string }): Promise<Vnd> {
  return (await readAccounts(db, tab)).get(tab.id) ?? vnd(0);
}

async function readAccounts(db: Database | Tx, { marketId, stallId }: Stall): Promise<Map<string, Vnd>> {
  const balances = await readBalances(db, { marketId, stallId, under: TAB_RECEIVABLES });
  return new Map(
    balances.map(({ ledgerAccount, balanceVnd }) => [ledgerAccount.slice(TAB_RECEIVABLES.length + 1), balanceVnd]),
  );
}
