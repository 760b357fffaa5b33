import type { Database } from '../db/index.ts';
import { reducedSale, type TabSale } from './reduced-sale.ts';
import { listMerged } from './store.ts';

/** A price that was reduced on a page of the notebook, by the id of its entry or of the entry that takes it back. */
export interface Reduction {
  id: string;
  tabId: string;
  at: number;
}

/** The sale that each of some reduced prices lowers, by the reduction; those without a known one are left out. */
export async function listReducedSales(
  db: Database,
  stallId: string,
  reductions: readonly Reduction[],
): Promise<Map<string, TabSale>> {
  if (reductions.length === 0) return new Map();
  const merged = await listMerged(db, stallId);
  const whoIs = (tabId: string) => merged.get(tabId) ?? tabId;
  const customers = new Set(reductions.map(({ tabId }) => whoIs(tabId)));
  const alsoThem = [...merged].filter(([, into]) => customers.has(into)).map(([id]) => id);
  const sales = await listTabSales(db, stallId, [...customers, ...alsoThem]);
  return new Map(
    reductions.flatMap((reduction) => {
      const sale = reducedSale(reduction, sales, (one, other) => whoIs(one) === whoIs(other));
      return sale ? [[reduction.id, sale] as const] : [];
    }),
  );
}

async function listTabSales(db: Database, stallId: string, tabIds: readonly string[]): Promise<TabSale[]> {
  const rows = await db
    .selectFrom('Sale')
    .leftJoin('Sale as Reversal', 'Reversal.reverses', 'Sale.id')
    .select(['Sale.id', 'Sale.tabId', 'Sale.soldAt', 'Reversal.soldAt as takenBackAt'])
    .where('Sale.tabId', 'in', [...tabIds])
    .where('Sale.stallId', '=', stallId)
    .where('Sale.reverses', 'is', null)
    .execute();
  return rows.map((row) => ({ ...row, tabId: String(row.tabId) }));
}
