import { listProducts, type ProductView } from '@choso/shared/contracts';
import { vnd } from '@choso/shared/money';
import { toIsoInstant } from '@choso/shared/time';
import type { Express, Request } from 'express';
import type { Database } from '../db/index.ts';
import { AppError, type Desk, pageLimit } from '../http/index.ts';
import { getMarketBySlug } from '../markets/index.ts';
import type { Actor } from '../people/index.ts';
import { findProducts } from './find-products.ts';
import type { IsItemUsed } from './goods/delete-item.ts';
import { mountGoods } from './goods/routes.ts';
import { presentPhoto } from './photos/present-photo.ts';
import { mountPhotos } from './photos/routes.ts';
import { createShelves } from './shelves.ts';
import { isOnSaleAt, isSoldOutAt } from './sold-out.ts';
import { listProductsWithStalls } from './store.ts';

interface Deps {
  app: Express;
  db: Database;
  clock: () => number;
  wake: () => void;
  authenticate: (request: Request) => Promise<Actor | null>;
  isItemUsed: IsItemUsed;
}

/** The goods of a market, searched without accents; answers `resource/not-found` for an unknown market. */
export function mountCatalogue(desk: Desk<Actor>, deps: Deps): void {
  const { db, clock } = deps;
  const shelves = createShelves(db);
  mountGoods(desk, { ...deps, forgetShelf: shelves.forget });
  mountPhotos(desk, deps);

  desk.serve(listProducts, async ({ params, query }) => {
    const market = await getMarketBySlug(db, params.slug ?? '');
    const { found, categoryDropped } = findProducts(await shelves.read(market.id), query);
    const start = parseCursor(query.cursor);
    const end = start + pageLimit(query);
    // Price and availability are read for every answer: only the words come from memory.
    const rows = await listProductsWithStalls(
      db,
      found.slice(start, end).map(({ id }) => id),
    );
    return {
      items: rows.map((row) => presentProduct(row, clock())),
      nextCursor: end < found.length ? String(end) : null,
      categoryDropped,
    };
  });
}

function parseCursor(cursor = '0'): number {
  if (!/^\d{1,9}$/.test(cursor)) {
    throw new AppError('request/invalid', undefined, [{ pointer: '#/query/cursor', detail: 'not a cursor' }]);
  }
  return Number(cursor);
}

function presentProduct(row: Awaited<ReturnType<typeof listProductsWithStalls>>[number], now: number): ProductView {
  return {
    id: row.id,
    stallId: row.stallId,
    stallCode: row.stallCode,
    stallName: row.stallName,
    name: row.name,
    categoryId: row.categoryId,
    unitName: row.unitName,
    priceVnd: vnd(row.priceVnd),
    quantityStep: row.quantityStepMilli / 1000,
    weighedAtSale: row.weighedAtSale === 1,
    available: isOnSaleAt(row, now) && row.stallStatus === 'active',
    soldOutToday: isSoldOutAt(row, now),
    pricedAt: row.pricedAt === null ? null : toIsoInstant(row.pricedAt),
    photo: presentPhoto(row.photoId),
  };
}
