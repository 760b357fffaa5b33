import type { StallItemView } from '@choso/shared/contracts';
import { vnd } from '@choso/shared/money';
import { toIsoInstant } from '@choso/shared/time';
import { presentPhoto } from '../photos/present-photo.ts';
import { isSoldOutAt } from '../sold-out.ts';
import type { ItemRow } from './store.ts';

/** An item as its own stall sees it. */
export function presentItem(row: ItemRow, now: number): StallItemView {
  return {
    id: row.id,
    name: row.name,
    categoryId: row.categoryId,
    unitName: row.unitName,
    soldBy: row.weighedAtSale === 1 ? 'weight' : 'count',
    step: row.quantityStepMilli / 1000,
    priceVnd: vnd(row.priceVnd),
    pricedAt: row.pricedAt === null ? null : toIsoInstant(row.pricedAt),
    isOffered: row.isAvailable === 1,
    isSoldOutToday: isSoldOutAt(row, now),
    photo: presentPhoto(row.photoId),
  };
}
