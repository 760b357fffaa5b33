import type { OverviewView } from '@choso/shared/contracts';
import { vnd } from '@choso/shared/money';
import { businessDayRange, toBusinessDate, toIsoInstant, toVietnamHour } from '@choso/shared/time';
import { readHead } from '../audit/index.ts';
import { feedState, listFeeds, usualGap } from '../banking/index.ts';
import type { Database } from '../db/index.ts';
import { readBankMoves } from '../ledger/index.ts';
import { ATTENTION_VERDICTS, listRepeats } from '../payments/index.ts';
import { findNewestCheck, presentCheck } from './books-check/store.ts';

// A figure over fewer stalls than this would tell what one of them earns.
const FEWEST_STALLS = 5;

/** Today's figures of a market; sums over fewer than five stalls are left out. */
export async function readOverview(
  db: Database,
  market: { id: string; slug: string },
  now: number,
): Promise<OverviewView> {
  const businessDate = toBusinessDate(now);
  const { from, until } = businessDayRange(businessDate);
  const [moves, transactions, bills, stalls, feeds, chain, check] = await Promise.all([
    readBankMoves(db, { marketId: market.id, businessDate }),
    db
      .selectFrom('BankTransaction')
      .select(['id', 'stallId', 'verdict', 'amountVnd', 'direction', 'bookedAt', 'isTest'])
      .where('marketId', '=', market.id)
      .where('receivedAt', '>=', from)
      .where('receivedAt', '<', until)
      .execute(),
    db
      .selectFrom('PaymentRequest')
      .select('state')
      .where('marketId', '=', market.id)
      .where('createdAt', '>=', from)
      .execute(),
    db.selectFrom('Stall').select('id').where('marketId', '=', market.id).execute(),
    listFeeds(db, market.id),
    readHead(db, market.id),
    findNewestCheck(db, market.id),
  ]);
  const repeats = await listRepeats(db, { marketId: market.id });
  // What a person said was told twice came once.
  const incoming = transactions.filter((one) => one.direction === 'in' && !one.isTest && !repeats.has(one.id));
  const active = new Set(incoming.flatMap((one) => one.stallId ?? []));
  const sum = (amounts: readonly number[]) => vnd(amounts.reduce((total, one) => total + one, 0));
  const hourly = Array.from({ length: 24 }, (_, hour) => {
    const own = incoming.filter((one) => toVietnamHour(one.bookedAt) === hour);
    const isTelling = new Set(own.map((one) => one.stallId)).size < FEWEST_STALLS && own.length > 0;
    return { hour, count: own.length, receivedVnd: isTelling ? null : sum(own.map((one) => one.amountVnd)) };
  });
  return {
    marketSlug: market.slug,
    businessDate,
    receivedVnd: active.size > 0 && active.size < FEWEST_STALLS ? null : sum(moves.map((one) => one.receivedVnd)),
    transactionCount: transactions.length,
    settledBillCount: bills.filter((bill) => bill.state === 'settled').length,
    openBillCount: bills.filter((bill) => bill.state === 'open').length,
    activeStallCount: active.size,
    stallCount: stalls.length,
    attentionCount: transactions.filter(
      (one) => (ATTENTION_VERDICTS as readonly string[]).includes(one.verdict) && !repeats.has(one.id),
    ).length,
    hourly,
    feeds: feeds.map((feed) => ({
      connectionId: feed.connectionId,
      provider: feed.provider,
      stallCode: feed.stallCode,
      acceptedCount: feed.acceptedCount,
      refusedCount: feed.refusedCount,
      lastDeliveryAt: feed.lastDeliveryAt === null ? null : toIsoInstant(feed.lastDeliveryAt),
      ...feedState({ ...feed, usualGapMs: usualGap(feed) }, now),
    })),
    chain,
    booksCheck: check && presentCheck(check),
  };
}
