import { createRequire } from 'node:module';
import { pipeline } from 'node:stream/promises';
import {
  getOverview,
  getStallDay,
  listBooksChecks,
  listDailyHeads,
  listJournalEntries,
  listQuarantine,
  verifyLedger,
} from '@choso/shared/contracts';
import { recognizeReason } from '@choso/shared/reasons';
import { toBusinessDate, toIsoInstant } from '@choso/shared/time';
import type { Express, Request } from 'express';
import { listNewestHeads } from '../audit/index.ts';
import { listQuarantined } from '../banking/index.ts';
import type { Database } from '../db/index.ts';
import { AppError, type Desk, pageFrom, pageLimit } from '../http/index.ts';
import { exportLedger, isExportFormat, readEntries, toHeadNotice, verifyMarket } from '../ledger/index.ts';
import { getMarketBySlug } from '../markets/index.ts';
import { type Actor, canReadTrail, canSeeSums, canSellAt } from '../people/index.ts';
import { findStall } from '../stalls/index.ts';
import { listChecks, presentCheck } from './books-check/store.ts';
import { readOverview } from './overview.ts';
import { proofs } from './proofs.ts';
import { readStallDay } from './stall-day.ts';

interface Deps {
  app: Express;
  db: Database;
  clock: () => number;
  authenticate: (request: Request) => Promise<Actor | null>;
}

/** The board's figures, the journal, its export and its proof. */
export function mountReports(desk: Desk<Actor>, { app, db, clock, authenticate }: Deps): void {
  const getReadableMarket = async (slug: string | undefined, actor: Actor | null) => {
    const market = await getMarketBySlug(db, slug ?? '');
    if (!canReadTrail(actor, market.id)) throw new AppError(actor ? 'session/forbidden' : 'session/required');
    return market;
  };

  desk.serveSignedIn(getOverview, async ({ params, actor }) =>
    readOverview(db, await getReadableMarket(params.slug, actor), clock()),
  );

  desk.serveSignedIn(getStallDay, async ({ params, query, actor }) => {
    const stall = canSellAt(actor, params.stallId ?? '') ? await findStall(db, params.stallId ?? '') : null;
    if (!stall) throw new AppError('resource/not-found');
    if (!canSeeSums(actor, stall.id)) throw new AppError('session/forbidden');
    return readStallDay(db, stall, query.date ?? toBusinessDate(clock()));
  });

  desk.serveSignedIn(listJournalEntries, async ({ params, query, actor }) => {
    const market = await getReadableMarket(params.slug, actor);
    const before = query.cursor && /^\d{1,15}$/.test(query.cursor) ? Number(query.cursor) : null;
    return readEntries(db, market.id, { before, limit: pageLimit(query) });
  });

  desk.serveSignedIn(listDailyHeads, async ({ params, query, actor }) => {
    const market = await getReadableMarket(params.slug, actor);
    const limit = pageLimit(query);
    return pageFrom(
      await listNewestHeads(db, market.id, { before: query.cursor, limit: limit + 1 }),
      limit,
      (head) => head.businessDate,
      (head) => {
        const { createdAt, ...said } = head;
        return { ...said, signedAt: toIsoInstant(createdAt), notice: toHeadNotice(head, market.name) };
      },
    );
  });

  desk.serveSignedIn(listBooksChecks, async ({ params, query, actor }) => {
    const market = await getReadableMarket(params.slug, actor);
    const limit = pageLimit(query);
    return pageFrom(
      await listChecks(db, market.id, { before: query.cursor, limit: limit + 1 }),
      limit,
      (check) => check.businessDate,
      presentCheck,
    );
  });

  desk.serveSignedIn(listQuarantine, async ({ params, query, actor }) => {
    const market = await getReadableMarket(params.slug, actor);
    const limit = pageLimit(query);
    return pageFrom(
      await listQuarantined(db, { marketId: market.id, before: query.cursor, limit }),
      limit,
      (row) => row.id,
      (row) => ({ ...row, why: recognizeReason(row.problem), receivedAt: toIsoInstant(row.receivedAt) }),
    );
  });

  desk.serveSignedIn(verifyLedger, async ({ params, actor }) => {
    const market = await getReadableMarket(params.slug, actor);
    return {
      ...(await verifyMarket(db, market.id, proofs)),
      checkedAt: toIsoInstant(clock()),
    };
  });

  // The program that the paper on the notice board names; it must be had without trusting whoever runs this server.
  const verifier = createRequire(import.meta.url).resolve('#verify-ledger');
  app.get('/api/ledger/verify-ledger.mjs', (_request, response) => {
    response.download(verifier);
  });

  app.get('/api/markets/:slug/ledger/export', async (request, response) => {
    const market = await getReadableMarket(request.params.slug, await authenticate(request));
    const format = String(request.query.format ?? 'ndjson');
    if (!isExportFormat(format)) throw new AppError('request/invalid', 'format must be ndjson, csv or hledger');
    response.type(format === 'csv' ? 'text/csv' : format === 'ndjson' ? 'application/x-ndjson' : 'text/plain');
    await pipeline(exportLedger(db, market, format), response).catch((error: { code?: string }) => {
      // Whoever left before the end of the file is no fault of ours.
      if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
    });
  });
}
