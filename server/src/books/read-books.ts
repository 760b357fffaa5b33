import type { BookYearView, TaxActivity } from '@choso/shared/contracts';
import { sumVnd, type Vnd, vnd } from '@choso/shared/money';
import { bandOf, deadlinesAfter, estimateTax, type TaxRules, taxRulesOn } from '@choso/shared/tax';
import { toBusinessDate } from '@choso/shared/time';
import type { Database } from '../db/index.ts';
import { AppError } from '../http/index.ts';
import { readBalances } from '../ledger/index.ts';
import { listRevenueEvents, type RevenueEvent } from '../sales/index.ts';
import { sumByActivity } from './tax-books.ts';

const books = { exempt: 'S1a-HKD', rate: 'S2a-HKD', profit: 'S2b-HKD' } as const;

/** The rules of a year as they stand at its end, or today in the running one. Throws `books/no-rules`. */
export function getRules(year: number, now: number): TaxRules {
  const today = toBusinessDate(now);
  const end = `${year}-12-31`;
  const rules = taxRulesOn(end < today ? end : today < `${year}-01-01` ? `${year}-01-01` : today);
  if (!rules) throw new AppError('books/no-rules');
  return rules;
}

/** A year of a stall by its books. */
export async function readBookYear(
  db: Database,
  stall: { id: string; marketId: string },
  year: number,
  now: number,
): Promise<BookYearView> {
  const rules = getRules(year, now);
  const events = await listRevenueEvents(db, { stallId: stall.id, from: `${year}-01-01`, until: `${year}-12-31` });
  const sums = sumByActivity(events);
  const revenueVnd = sumVnd([...sums.values()]);
  const band = bandOf(revenueVnd, rules);
  const nonSale = await readNonSale(db, stall, year);
  const { vatVnd, incomeTaxVnd, cutVnd } = estimateTax(year, Object.fromEntries(sums), rules);
  const today = toBusinessDate(now);
  return {
    year,
    revenueVnd,
    exemptUpToVnd: rules.exemptUpToVnd,
    leftVnd: vnd(Math.max(0, rules.exemptUpToVnd - revenueVnd)),
    band,
    book: books[band],
    byActivity: [...sums].map(([activity, amountVnd]) => ({ activity, amountVnd })),
    months: monthsOf(year, events, nonSale),
    nonSaleVnd: sumVnd([...nonSale.values()]),
    estimate: { vatVnd, incomeTaxVnd, cutVnd },
    deadlines: deadlinesAfter(today > `${year}-01-01` ? today : `${year}-01-01`, band).slice(0, 4),
    rules: { basis: rules.basis, validFrom: rules.validFrom },
  };
}

/** Money of a year that was no sale, by `YYYY-MM`: what stands on its account, a credit. */
async function readNonSale(db: Database, stall: { id: string; marketId: string }, year: number) {
  const balances = await readBalances(db, {
    marketId: stall.marketId,
    stallId: stall.id,
    ledgerAccount: 'not-a-sale',
    from: `${year}-01-01`,
    until: `${year}-12-31`,
    byMonth: true,
  });
  return new Map(balances.map(({ month, balanceVnd }) => [month ?? '', vnd(-balanceVnd)]));
}

function monthsOf(year: number, events: readonly RevenueEvent[], nonSale: ReadonlyMap<string, Vnd>) {
  return Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`).map((month) => ({
    month,
    amountVnd: sumVnd(events.filter(({ businessDate }) => businessDate.startsWith(month)).map((one) => one.amountVnd)),
    nonSaleVnd: nonSale.get(month) ?? vnd(0),
  }));
}

/** The daily totals of a month, days with sales only, the oldest first. */
export async function readBookMonth(db: Database, stallId: string, month: string) {
  const events = await listRevenueEvents(db, { stallId, from: `${month}-01`, until: `${month}-31` });
  const days = new Map<string, RevenueEvent[]>();
  for (const event of events) days.set(event.businessDate, [...(days.get(event.businessDate) ?? []), event]);
  return {
    month,
    revenueVnd: sumVnd(events.map(({ amountVnd }) => amountVnd)),
    days: [...days]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([businessDate, own]) => ({
        businessDate,
        amountVnd: sumVnd(own.map(({ amountVnd }) => amountVnd)),
        count: own.length,
      })),
  };
}

/** What a stall earned from the beginning of the year to the day before a period, by activity. */
export async function readEarnedBefore(db: Database, stallId: string, from: string): Promise<Map<TaxActivity, Vnd>> {
  const before = new Date(Date.parse(`${from}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
  const start = `${from.slice(0, 4)}-01-01`;
  return before < start
    ? new Map()
    : sumByActivity(await listRevenueEvents(db, { stallId, from: start, until: before }));
}
