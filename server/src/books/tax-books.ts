import type { TaxActivity } from '@choso/shared/contracts';
import { addVnd, sumVnd, type Vnd, vnd } from '@choso/shared/money';
import { type TaxRules, taxOfPeriod } from '@choso/shared/tax';
import type { RevenueEvent } from '../sales/index.ts';

/** One line of a book. `voucher` is empty where the form has no column for it. */
export interface BookRow {
  voucher: string;
  date: string;
  description: string;
  amountVnd: Vnd;
}

/** S1a-HKD: what was sold, one line a day or one a sale, and the sum. */
export interface BookS1a {
  rows: BookRow[];
  totalVnd: Vnd;
}

/** S2a-HKD: what was sold by activity, each with its tax; the tax is an estimate for the period. */
export interface BookS2a {
  groups: { activity: TaxActivity; rows: BookRow[]; totalVnd: Vnd; vatVnd: Vnd; incomeTaxVnd: Vnd | null }[];
  totalVnd: Vnd;
  vatVnd: Vnd;
  incomeTaxVnd: Vnd | null;
}

/** How sales are listed: a total for each day, or each by itself. */
export type Grouping = 'daily' | 'each';

type Sold = Pick<RevenueEvent, 'businessDate' | 'amountVnd' | 'activity' | 'kind' | 'ref' | 'description'>;

/** Sums by activity. */
export function sumByActivity(events: readonly Sold[]): Map<TaxActivity, Vnd> {
  const sums = new Map<TaxActivity, Vnd>();
  for (const { activity, amountVnd } of events) sums.set(activity, addVnd(sums.get(activity) ?? vnd(0), amountVnd));
  return sums;
}

/** The book of a household below the threshold (Circular 152/2025/TT-BTC, form S1a-HKD: date, description, amount). */
export function toBookS1a(events: readonly Sold[], grouping: Grouping): BookS1a {
  const rows = grouping === 'each' ? events.map(toRow) : byDay(events);
  return { rows, totalVnd: sumVnd(rows.map(({ amountVnd }) => amountVnd)) };
}

/**
 * The book of a household taxed by rate (form S2a-HKD: voucher, date, description, amount; VAT and income tax under each
 * activity). `before` is what the year had earned before the period, by activity.
 */
export function toBookS2a(
  events: readonly Sold[],
  before: ReadonlyMap<TaxActivity, Vnd>,
  grouping: Grouping,
  { year, rules }: { year: number; rules: TaxRules },
): BookS2a {
  const sums = sumByActivity(events);
  const activities = [...sums.keys()].sort();
  const earlier = Object.fromEntries(before);
  const tax = taxOfPeriod(year, earlier, Object.fromEntries(sums), rules);
  // One activity after the other passes the threshold; so the parts of the groups add up to the tax of the period.
  const soFar: Partial<Record<TaxActivity, Vnd>> = { ...earlier };
  const groups = activities.map((activity) => {
    const own = events.filter((event) => event.activity === activity);
    const totalVnd = sums.get(activity) ?? vnd(0);
    const part = taxOfPeriod(year, { ...soFar }, { [activity]: totalVnd }, rules);
    soFar[activity] = addVnd(soFar[activity] ?? vnd(0), totalVnd);
    const rows = grouping === 'each' ? own.map(toRow) : byDay(own);
    return { activity, rows, totalVnd, ...part };
  });
  return { groups, totalVnd: sumVnd([...sums.values()]), ...tax };
}

function byDay(events: readonly Sold[]): BookRow[] {
  const days = new Map<string, Sold[]>();
  for (const event of events) days.set(event.businessDate, [...(days.get(event.businessDate) ?? []), event]);
  return [...days]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([date, own]) => ({
      voucher: `NGAY-${date.replaceAll('-', '')}`,
      date,
      description: `Bán hàng trong ngày (${own.length} lượt)`,
      amountVnd: sumVnd(own.map(({ amountVnd }) => amountVnd)),
    }));
}

const soldBy: Record<Sold['kind'], string> = {
  bill: 'Bán hàng, chuyển khoản',
  counter: 'Bán tại sạp, chuyển khoản không mã',
  'cash-sale': 'Bán hàng, tiền mặt',
  'tab-sale': 'Bán chịu',
};

function toRow({ businessDate, amountVnd, kind, ref }: Sold): BookRow {
  const what = amountVnd < 0 ? `Giảm trừ, trả lại (${soldBy[kind].toLowerCase()})` : soldBy[kind];
  return { voucher: ref, date: businessDate, description: what, amountVnd };
}
