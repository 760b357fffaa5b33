import type { TabLineView, TabPageView, TabView } from '@choso/shared/contracts';
import { sumVnd, type Vnd, vnd } from '@choso/shared/money';
import { toIsoInstant } from '@choso/shared/time';
import type { Database, Tx } from '../db/index.ts';
import { owedSince } from './owed-since.ts';
import { listTabRows, type TabRow } from './store.ts';
import { readTabBalances } from './tab-balances.ts';
import { listTabMoves, type TabMove } from './tab-moves.ts';

/** Everybody in a stall's notebook, who owes most first. */
export async function readNotebook(
  db: Database,
  stall: { id: string; marketId: string },
): Promise<{ items: TabView[]; owedVnd: Vnd }> {
  const scope = { marketId: stall.marketId, stallId: stall.id };
  const [tabs, balances, moves] = await Promise.all([
    listTabRows(db, stall.id),
    readTabBalances(db, scope),
    listTabMoves(db, stall.id, null),
  ]);
  const items = tabs
    .filter(({ mergedInto }) => mergedInto === null)
    .map((tab) => toView(tab, balances.get(tab.id) ?? vnd(0), moves.get(tab.id) ?? []))
    .sort((one, other) => other.balanceVnd - one.balanceVnd || one.name.localeCompare(other.name, 'vi'));
  return { items, owedVnd: sumVnd(items.map(({ balanceVnd }) => vnd(Math.max(0, balanceVnd)))) };
}

/** A customer without a page: what stands in the list. */
export async function readTab(db: Database | Tx, tab: TabRow): Promise<TabView> {
  const { lines: _lines, merged: _merged, ...view } = await readTabPage(db, tab);
  return view;
}

/** One customer's page, newest line first. */
export async function readTabPage(db: Database | Tx, tab: TabRow): Promise<TabPageView> {
  const [balances, moves] = [await readTabBalances(db, tab), await listTabMoves(db, tab.stallId, tab.id)];
  const own = moves.get(tab.id) ?? [];
  const view = toView(tab, balances.get(tab.id) ?? vnd(0), own);
  const merged = (await listTabRows(db, tab.stallId)).filter(({ mergedInto }) => mergedInto === tab.id);
  return { ...view, lines: own.map(toLine).reverse(), merged: merged.map(({ id, name }) => ({ id, name })) };
}

function toView(tab: TabRow, balanceVnd: Vnd, moves: readonly TabMove[]): TabView {
  const { id, stallId, name, phone } = tab;
  const since =
    balanceVnd > 0 ? owedSince(moves.filter(({ isTakenBack, kind }) => !isTakenBack && kind !== 'reversal')) : null;
  const last = moves.at(-1);
  return {
    ...{ id, stallId, name, phone, balanceVnd },
    owedSince: since === null ? null : toIsoInstant(since),
    lastAt: last ? toIsoInstant(last.at) : null,
  };
}

function toLine({ id, kind, amountVnd, at, description, isTakenBack, subject }: TabMove): TabLineView {
  const reversible = isTakenBack || kind === 'reversal' ? null : subject;
  return { id, kind, amountVnd, at: toIsoInstant(at), description, reversible };
}
