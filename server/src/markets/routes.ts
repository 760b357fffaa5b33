import { getMarket, listMarkets, type MarketView } from '@choso/shared/contracts';
import type { Database, Tx } from '../db/index.ts';
import { AppError, type Desk } from '../http/index.ts';
import type { Actor } from '../people/index.ts';
import { legalNotes } from './legal-note.ts';
import { countStalls, findMarketBySlug, listCategories, listMarketRows, listZones } from './store.ts';

type MarketRow = Awaited<ReturnType<typeof listMarketRows>>[number];

/** The markets as the public sees them. */
export function mountMarkets(desk: Desk<Actor>, { db }: { db: Database }): void {
  desk.serve(listMarkets, async () => {
    const rows = await listMarketRows(db);
    return { items: await Promise.all(rows.map((row) => presentMarket(db, row))) };
  });

  desk.serve(getMarket, async ({ params }) => presentMarket(db, await getMarketBySlug(db, params.slug ?? '')));
}

/** The market with a slug; throws `resource/not-found`. */
export async function getMarketBySlug(db: Database, slug: string): Promise<MarketRow> {
  const market = await findMarketBySlug(db, slug);
  if (!market) throw new AppError('resource/not-found');
  return market;
}

/** The market with an id that a record of ours names. */
export function getMarketById(db: Database | Tx, id: string): Promise<MarketRow> {
  return db.selectFrom('Market').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
}

async function presentMarket(db: Database, market: MarketRow): Promise<MarketView> {
  const [zones, categories, stallCount] = await Promise.all([
    listZones(db, market.id),
    listCategories(db, market.id),
    countStalls(db, market.id),
  ]);
  const paymentMode = market.paymentMode as MarketView['paymentMode'];
  return {
    slug: market.slug,
    name: market.name,
    nameEn: market.nameEn,
    kind: market.kind as MarketView['kind'],
    paymentMode,
    legalNote: legalNotes[paymentMode],
    openingHours: market.openingHours,
    stallCount,
    zones,
    categories,
  };
}
