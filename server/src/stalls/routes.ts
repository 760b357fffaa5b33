import { listStallAccesses, listStallAccounts, listStalls, type StallView } from '@choso/shared/contracts';
import { findBank } from '@choso/shared/vietqr';
import { listAccesses } from '../audit/index.ts';
import type { Database } from '../db/index.ts';
import { AppError, type Desk } from '../http/index.ts';
import { getMarketBySlug } from '../markets/index.ts';
import { type Actor, canSellAt } from '../people/index.ts';
import { listAccountsOfStall, listStallRows } from './store.ts';

/** The stalls of a market, and who looked at a stall's money. */
export function mountStalls(desk: Desk<Actor>, { db }: { db: Database }): void {
  desk.serve(listStalls, async ({ params }) => {
    const market = await getMarketBySlug(db, params.slug ?? '');
    return { items: (await listStallRows(db, market.id)).map(presentStall) };
  });

  desk.serveSignedIn(listStallAccounts, async ({ params, actor }) => {
    const stallId = params.stallId ?? '';
    if (!canSellAt(actor, stallId)) throw new AppError('resource/not-found');
    const rows = await listAccountsOfStall(db, stallId);
    return {
      items: rows.map(({ id, bankBin, accountNumber, holderName, validTo }) => ({
        id,
        bankBin,
        bankName: findBank(bankBin)?.shortName ?? bankBin,
        accountNumber,
        holderName,
        isCurrent: validTo === null,
      })),
    };
  });

  desk.serveSignedIn(listStallAccesses, async ({ params, actor }) => {
    const stallId = params.stallId ?? '';
    if (!canSellAt(actor, stallId)) throw new AppError('resource/not-found');
    return { items: await listAccesses(db, stallId) };
  });
}

function presentStall(row: Awaited<ReturnType<typeof listStallRows>>[number]): StallView {
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
    takesTransfers: row.accountCount > 0,
    productCount: row.productCount,
  };
}
