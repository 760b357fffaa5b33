import type { SaleLineView, SaleView } from '@choso/shared/contracts';
import { changeFor, vnd } from '@choso/shared/money';
import { toIsoInstant } from '@choso/shared/time';
import type { Database, Tx } from '../db/index.ts';
import { listReversals, listSoldLines, listTabsById, type SaleRow } from './store.ts';
import { readTabBalances } from './tab-balances.ts';

/** Sales of one stall as they leave the server, in the order they were given. */
export async function presentSales(db: Database | Tx, rows: readonly SaleRow[]): Promise<SaleView[]> {
  const [first] = rows;
  if (!first) return [];
  const ids = rows.map(({ id }) => id);
  const lines = await listSoldLines(db, ids);
  const reversals = await listReversals(db, ids);
  const tabIds = [...new Set(rows.flatMap(({ tabId }) => tabId ?? []))];
  const own = await listTabsById(db, tabIds);
  const others = await listTabsById(db, [...new Set(own.flatMap(({ mergedInto }) => mergedInto ?? []))]);
  const tabs = new Map([...others, ...own].map((tab) => [tab.id, tab]));
  const tabOf = (tabId: string) => tabs.get(tabs.get(tabId)?.mergedInto ?? tabId);
  const balances = tabIds.length > 0 ? await readTabBalances(db, first) : new Map();
  const presentTab = (tabId: string | null) => {
    const tab = tabId === null ? undefined : tabOf(tabId);
    return tab ? { id: tab.id, name: tab.name, balanceVnd: balances.get(tab.id) ?? vnd(0) } : null;
  };
  return rows.map((row) => {
    const amountVnd = vnd(row.amountVnd);
    const tenderedVnd = row.tenderedVnd === null ? null : vnd(row.tenderedVnd);
    return {
      id: row.id,
      stallId: row.stallId,
      kind: row.kind as SaleView['kind'],
      amountVnd,
      tenderedVnd,
      changeVnd: tenderedVnd === null ? null : changeFor(amountVnd, tenderedVnd),
      tab: presentTab(row.tabId),
      paymentRequestId: row.paymentRequestId,
      lines: (lines.get(row.id) ?? []).map(({ subjectId: _, line: _line, ...line }) => line as SaleLineView),
      note: row.note,
      soldAt: toIsoInstant(row.soldAt),
      recordedAt: toIsoInstant(row.createdAt),
      reverses: row.reverses,
      reversedBy: reversals.get(row.id) ?? null,
      reason: row.reason,
    };
  });
}
