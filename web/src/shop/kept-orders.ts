import type { OrderView } from '@choso/shared/contracts';
import type { Vnd } from '@choso/shared/money';
import { keep, readKept } from '../lib/storage.ts';

/** What this phone remembers of an order: enough to name it, and the token that opens it. */
export interface KeptOrder {
  token: string;
  createdAt: string;
  totalVnd: Vnd;
  stallNames: readonly string[];
}

const LONGEST_LIST = 20;

/** The orders of a market known to this phone, newest first. */
export function keptOrders(slug: string): readonly KeptOrder[] {
  const kept = readKept<KeptOrder[]>(storageKey(slug));
  return Array.isArray(kept) ? kept.filter((order) => typeof order?.token === 'string') : [];
}

/** Remember an order, once, in the list of its market. */
export function keepOrder({ token, createdAt, totalVnd, groups, marketSlug }: OrderView): void {
  const others = keptOrders(marketSlug).filter((order) => order.token !== token);
  const order = { token, createdAt, totalVnd, stallNames: groups.map(({ stallName }) => stallName) };
  const newestFirst = [order, ...others].sort(
    (left, right) => Date.parse(right.createdAt) - Date.parse(left.createdAt),
  );
  keep(storageKey(marketSlug), newestFirst.slice(0, LONGEST_LIST));
}

function storageKey(slug: string): string {
  return `choso-orders-${slug}`;
}
