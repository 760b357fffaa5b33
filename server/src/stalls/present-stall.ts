import type { StallView } from '@choso/shared/contracts';
import type { listStallRows } from './store.ts';

/** A stall as the public sees it. */
export function presentStall(row: Awaited<ReturnType<typeof listStallRows>>[number]): StallView {
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    holderName: row.holderName,
    zoneId: row.zoneId,
    zoneName: row.zoneName,
    hours: row.hours,
    status: row.status as StallView['status'],
    pauseNote: row.pauseNote,
    pausedUntil: row.pausedUntil,
    takesTransfers: row.accountCount > 0,
    productCount: row.productCount,
    phone: row.isPhoneShown === 1 ? row.phone : null,
  };
}
