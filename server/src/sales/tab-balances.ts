import { type Vnd, vnd } from '@choso/shared/money';
import type { Database, Tx } from '../db/index.ts';
import { readBalances, TAB_RECEIVABLES } from '../ledger/index.ts';

/** What every customer of a stall's notebook owes, by the tab; whoever was never booked is not in it. */
export async function readTabBalances(
  db: Database | Tx,
  { marketId, stallId }: { marketId: string; stallId: string },
): Promise<Map<string, Vnd>> {
  const balances = await readBalances(db, { marketId, stallId, under: TAB_RECEIVABLES });
  return new Map(
    balances.map(({ ledgerAccount, balanceVnd }) => [ledgerAccount.slice(TAB_RECEIVABLES.length + 1), balanceVnd]),
  );
}

/** What one customer owes. */
export async function readDebt(
  db: Database | Tx,
  tab: { id: string; marketId: string; stallId: string },
): Promise<Vnd> {
  return (await readTabBalances(db, tab)).get(tab.id) ?? vnd(0);
}
