import { toBusinessDate } from '@choso/shared/time';
import type { ItemColumns, ItemRow } from './store.ts';

/** What somebody wants to change of an item; what is not given stays. */
export interface ItemAsk {
  name?: string | undefined;
  categoryId?: string | undefined;
  unitName?: string | undefined;
  soldBy?: 'weight' | 'count' | undefined;
  step?: number | undefined;
  priceVnd?: number | undefined;
  isOffered?: boolean | undefined;
  isSoldOutToday?: boolean | undefined;
}

/** What of an item really changes, old beside new; null when nothing does. */
export interface ItemChange {
  set: Partial<ItemColumns>;
  facts: Record<string, { from: unknown; to: unknown }>;
}

/** Decide what an ask changes. A price that stays the same keeps the time it was set. */
export function changeOf(row: ItemRow, ask: ItemAsk, now: number): ItemChange | null {
  const wanted = toColumns(ask, now);
  const changed = Object.entries(wanted).filter(([column, value]) => row[column as keyof ItemRow] !== value);
  if (changed.length === 0) return null;
  const facts = Object.fromEntries(
    changed.map(([column, to]) => [column, { from: row[column as keyof ItemRow], to }] as const),
  );
  const set: Partial<ItemColumns> = Object.fromEntries(changed);
  return { set: set.priceVnd === undefined ? set : { ...set, pricedAt: now }, facts };
}

function toColumns(ask: ItemAsk, now: number): Partial<ItemColumns> {
  return {
    ...(ask.name === undefined ? {} : { name: ask.name }),
    ...(ask.categoryId === undefined ? {} : { categoryId: ask.categoryId }),
    ...(ask.unitName === undefined ? {} : { unitName: ask.unitName }),
    ...(ask.soldBy === undefined ? {} : { weighedAtSale: ask.soldBy === 'weight' ? 1 : 0 }),
    ...(ask.step === undefined ? {} : { quantityStepMilli: Math.round(ask.step * 1000) }),
    ...(ask.priceVnd === undefined ? {} : { priceVnd: ask.priceVnd }),
    ...(ask.isOffered === undefined ? {} : { isAvailable: ask.isOffered ? 1 : 0 }),
    ...(ask.isSoldOutToday === undefined ? {} : { soldOutOn: ask.isSoldOutToday ? toBusinessDate(now) : null }),
  };
}
