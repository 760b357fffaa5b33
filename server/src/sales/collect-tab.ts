import type { Vnd } from '@choso/shared/money';
import type { Tx } from '../db/index.ts';
import { AppError } from '../http/index.ts';
import { type BillRow, createBill } from '../payments/index.ts';
import { lockTab } from './store.ts';
import { readDebt } from './tab-balances.ts';

/** A customer may pay in the evening what was asked for in the morning. */
const TAB_BILL_LIFE_MS = 24 * 60 * 60 * 1000;

/**
 * Ask for a debt by VietQR; money that comes for the bill reduces it, an excess waits as on every bill.
 *
 * Throws `resource/not-found`, `tab/more-than-owed`, `stall/no-bank-account`.
 */
export async function collectTab(
  tx: Tx,
  { stallId, tabId, amountVnd, actor }: { stallId: string; tabId: string; amountVnd: Vnd; actor: string },
  now: number,
): Promise<BillRow> {
  const tab = await lockTab(tx, stallId, tabId);
  if (!tab) throw new AppError('resource/not-found');
  if (amountVnd > (await readDebt(tx, tab))) throw new AppError('tab/more-than-owed');
  const ask = { stallId, amountVnd, note: null, purpose: 'tab', tabId, createdBy: actor } as const;
  return createBill(tx, { ...ask, lifeMs: TAB_BILL_LIFE_MS }, now);
}
