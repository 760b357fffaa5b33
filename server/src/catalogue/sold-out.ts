import { toBusinessDate } from '@choso/shared/time';

/** What says whether an item can be bought: put away or not, and the day on which it ran out. */
export interface Offered {
  isAvailable: number;
  soldOutOn: string | null;
}

/** Whether an item ran out today. The next morning it is there again, without anybody's hand. */
export function isSoldOutAt({ soldOutOn }: Offered, now: number): boolean {
  return soldOutOn !== null && soldOutOn >= toBusinessDate(now);
}

/** Whether an item can be bought at an instant (epoch milliseconds), as far as the item is concerned. */
export function isOnSaleAt(item: Offered, now: number): boolean {
  return item.isAvailable === 1 && !isSoldOutAt(item, now);
}
