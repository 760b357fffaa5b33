import { reserveReferences } from '@choso/shared/contracts';
import { toIsoInstant } from '@choso/shared/time';
import { type Database, inTransaction } from '../../db/index.ts';
import { AppError, type Desk } from '../../http/index.ts';
import { type Actor, canSellAt } from '../../people/index.ts';
import { reserveBlock } from './reserve-block.ts';

/** References that a stall's phones keep for a time without a network. */
export function mountReserved(desk: Desk<Actor>, { db, clock }: { db: Database; clock: () => number }): void {
  desk.serveSignedIn(reserveReferences, async ({ params, body, actor }) => {
    const stallId = params.stallId ?? '';
    if (!canSellAt(actor, stallId)) throw new AppError('resource/not-found');
    const holder = { stallId, deviceId: body.deviceId, personId: actor.personId };
    const rows = await inTransaction(db, (tx) => reserveBlock(tx, holder, clock()));
    return { items: rows.map(({ reference, expiresAt }) => ({ reference, expiresAt: toIsoInstant(expiresAt) })) };
  });
}
