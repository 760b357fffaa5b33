import { formatVnd, vnd } from '@choso/shared/money';
import { sayReason } from '@choso/shared/reasons';
import { businessDayRange } from '@choso/shared/time';
import type { Express, Request } from 'express';
import { recordAccess } from '../audit/index.ts';
import { listTransactions } from '../banking/index.ts';
import type { Database } from '../db/index.ts';
import { AppError } from '../http/index.ts';
import { getMarketById } from '../markets/index.ts';
import { sendPaper } from '../paper/index.ts';
import { type Actor, canActForBoard, canReadTrail, canSeeSums } from '../people/index.ts';
import { listRevenueEvents } from '../sales/index.ts';
import { findStall } from '../stalls/index.ts';
import { rowsOfS1a, rowsOfS2a, toBookCsv } from './book-csv.ts';
import { type BookHead, drawBookS1a, drawBookS2a, drawDaySheet } from './draw-book.ts';
import { readExpected, UNCLEAR } from './expected.ts';
import { readPeriod } from './period.ts';
import { getRules, readEarnedBefore } from './read-books.ts';
import { type Grouping, toBookS1a, toBookS2a } from './tax-books.ts';

interface Deps {
  app: Express;
  db: Database;
  clock: () => number;
  authenticate: (request: Request) => Promise<Actor | null>;
}

type Stall = NonNullable<Awaited<ReturnType<typeof findStall>>>;

/** The books as PDF and CSV, and the sheet of a day. */
export function mountBookFiles({ app, db, clock, authenticate }: Deps): void {
  const headOf = async (stall: Stall, actor: Actor, period: string, year: number): Promise<BookHead> => ({
    holderName: stall.holderName,
    taxCode: stall.taxCode,
    phone: stall.phone,
    stallName: stall.name,
    stallCode: stall.code,
    marketName: (await getMarketById(db, stall.marketId)).name,
    period,
    printedBy: actor.name,
    printedAt: clock(),
    rulesBasis: getRules(year, clock()).basis,
  });

  const readBook = async (request: Request) => {
    const actor = await authenticate(request);
    const { stallId = '' } = request.params as Record<string, string>;
    const stall = canSeeSums(actor, stallId) ? await findStall(db, stallId) : null;
    if (!actor || !stall) throw new AppError(actor ? 'resource/not-found' : 'session/required');
    const period = readPeriod(String(request.query.period ?? ''));
    if (!period) throw new AppError('request/invalid', 'period is YYYY, YYYY-Q1 or YYYY-MM');
    const grouping: Grouping = request.query.grouping === 'each' ? 'each' : 'daily';
    const events = await listRevenueEvents(db, { stallId, from: period.from, until: period.until });
    return { actor, stall, period, grouping, events };
  };

  app.get('/api/stalls/:stallId/books/s1a.:format', async (request, response) => {
    const { actor, stall, period, grouping, events } = await readBook(request);
    const book = toBookS1a(events, grouping);
    const name = `S1a-HKD-${stall.code}-${period.name}`;
    if (request.params.format === 'csv') return sendCsv(response, toBookCsv(rowsOfS1a(book)), name);
    if (request.params.format !== 'pdf') throw new AppError('resource/not-found');
    sendPaper(response, drawBookS1a(await headOf(stall, actor, period.words, period.year), book), `${name}.pdf`);
  });

  app.get('/api/stalls/:stallId/books/s2a.:format', async (request, response) => {
    const { actor, stall, period, grouping, events } = await readBook(request);
    const before = await readEarnedBefore(db, stall.id, period.from);
    const rules = getRules(period.year, clock());
    const book = toBookS2a(events, before, grouping, { year: period.year, rules });
    const name = `S2a-HKD-${stall.code}-${period.name}`;
    if (request.params.format === 'csv') return sendCsv(response, toBookCsv(rowsOfS2a(book)), name);
    if (request.params.format !== 'pdf') throw new AppError('resource/not-found');
    sendPaper(response, drawBookS2a(await headOf(stall, actor, period.words, period.year), book), `${name}.pdf`);
  });

  // For a stall without a smartphone the board prints it; such a look needs its reason, and the stall sees it.
  app.get('/api/stalls/:stallId/days/:businessDate/sheet.pdf', async (request, response) => {
    const actor = await authenticate(request);
    if (!actor) throw new AppError('session/required');
    const { stallId, businessDate } = request.params;
    const stall = await findStall(db, stallId);
    const isOwn = canSeeSums(actor, stallId);
    if (!stall || !(isOwn || canActForBoard(actor, stall.marketId) || canReadTrail(actor, stall.marketId)))
      throw new AppError('resource/not-found');
    const period = readPeriod(businessDate);
    if (!period) throw new AppError('request/invalid', 'a day is YYYY-MM-DD');
    if (!isOwn) {
      const because = String(request.query.because ?? '').trim();
      if (!because) throw new AppError('access/reason-missing');
      const what = sayReason('access/day-sheet', { date: businessDate });
      await recordAccess(db, { stallId, personId: actor.personId, what, because: because.slice(0, 200) }, clock());
    }
    const { rows, sums } = await readSheet(db, stall, businessDate);
    const head = await headOf(stall, actor, period.words, period.year);
    sendPaper(response, drawDaySheet(head, rows, sums), `to-ke-${stall.code}-${businessDate}.pdf`);
  });
}

const MOST_WAITING = 500;

async function readSheet(db: Database, stall: Stall, businessDate: string) {
  const events = await listRevenueEvents(db, { stallId: stall.id, from: businessDate, until: businessDate });
  const expected = await readExpected(db, stall, businessDate);
  const { from, until } = businessDayRange(businessDate);
  const waiting = await listTransactions(db, {
    stallId: stall.id,
    receivedFrom: from,
    receivedUntil: until,
    verdicts: UNCLEAR,
    limit: MOST_WAITING,
  });
  const rows = [
    ...events.map((event) => ({
      voucher: event.ref,
      date: timeOf(event.bookedAt),
      description: event.description,
      amountVnd: event.amountVnd,
    })),
    ...waiting.map((row) => ({
      voucher: row.reference ?? '',
      date: timeOf(row.bookedAt),
      description: `Chưa rõ, chờ người xem: ${formatVnd(vnd(row.amountVnd))} đ`,
      amountVnd: vnd(0),
    })),
  ].sort((one, other) => (one.date < other.date ? -1 : 1));
  const sums: [string, typeof expected.cashVnd][] = [
    ['Chuyển khoản vào tài khoản', expected.transfersVnd],
    ['Tiền mặt trong ngày', expected.cashVnd],
    ['Chưa rõ', expected.unclearVnd],
    ['Doanh thu trong ngày', expected.revenueVnd],
  ];
  return { rows, sums };
}

const timeOf = (instant: number) => new Date(instant + 7 * 3_600_000).toISOString().slice(11, 16);

function sendCsv(response: import('express').Response, text: string, name: string): void {
  response.setHeader('Content-Type', 'text/csv; charset=utf-8');
  response.setHeader('Content-Disposition', `attachment; filename="${name}.csv"`);
  response.setHeader('Cache-Control', 'no-store');
  response.send(text);
}
