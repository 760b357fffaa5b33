import {
  getStallImport,
  getStatementImport,
  listRejectedRows as listingRejectedRows,
  listStallImports,
  listStallRejectedRows,
  listStatementImports,
} from '@choso/shared/contracts';
import type { Database } from '../../db/index.ts';
import { AppError, type Desk, pageFrom, pageLimit } from '../../http/index.ts';
import { getMarketBySlug } from '../../markets/index.ts';
import { type Actor, canReadTrail, canSellAt, holdsStall } from '../../people/index.ts';
import { findStall } from '../../stalls/index.ts';
import { findImport, type ImportScope, listImports } from './list-imports.ts';
import { listRejectedRows } from './rejected-rows.ts';

type Params = Record<string, string>;

/** Imports that were made, and the rows of each that were not taken: for the board, and for the holder of the feed. */
export function mountImports(desk: Desk<Actor>, { db }: { db: Database }): void {
  const ofMarket = async ({ slug = '' }: Params, reader: Actor): Promise<ImportScope> => {
    const { id: marketId } = await getMarketBySlug(db, slug);
    if (!canReadTrail(reader, marketId)) throw new AppError('session/forbidden');
    return { marketId };
  };
  const ofStall = async ({ stallId = '' }: Params, reader: Actor): Promise<ImportScope> => {
    if (!holdsStall(reader, stallId))
      throw new AppError(canSellAt(reader, stallId) ? 'session/forbidden' : 'resource/not-found');
    const stall = await findStall(db, stallId);
    if (!stall) throw new AppError('resource/not-found');
    return { marketId: stall.marketId, stallId };
  };

  for (const { scopeOf, list, get, listRejected } of [
    { scopeOf: ofMarket, list: listStatementImports, get: getStatementImport, listRejected: listingRejectedRows },
    { scopeOf: ofStall, list: listStallImports, get: getStallImport, listRejected: listStallRejectedRows },
  ]) {
    const find = async (params: Params, reader: Actor) => {
      const found = await findImport(db, { ...(await scopeOf(params, reader)), id: params.id ?? '' });
      if (!found) throw new AppError('resource/not-found');
      return found;
    };

    desk.serveSignedIn(list, async ({ params, query, actor }) => {
      const limit = pageLimit(query);
      return pageFrom(
        await listImports(db, await scopeOf(params, actor), { before: query.cursor, limit: limit + 1 }),
        limit,
        (one) => one.id,
        (one) => one,
      );
    });
    desk.serveSignedIn(get, async ({ params, actor }) => (await find(params, actor)).view);
    desk.serveSignedIn(listRejected, async ({ params, query, actor }) => {
      const { id } = await find(params, actor);
      return listRejectedRows(db, { importId: id, after: Number(query.cursor ?? 0), limit: pageLimit(query) });
    });
  }
}
