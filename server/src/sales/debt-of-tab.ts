import { type Vnd, vnd } from '@choso/shared/money';
import type { Tx } from '../db/index.ts';
import { lockTab } from './store.ts';
import { readDebt } from './tab-balances.ts';

/**
 * What a customer of a stall's notebook owes, or whoever they turned out to be; nothing for one who is not in it.
 *
 * The page is locked: nobody takes cash for the same debt before the transaction ends.
 */
export async function debtOfTab(tx: Tx, { stallId, tabId }: { stallId: string; tabId: string }): Promise<Vnd> {
  const tab = await lockTab(tx, stallId, tabId);
  return tab ? readDebt(tx, tab) : vnd(0);
}
