import type { Insertable } from 'kysely';
import type { DB } from '../../server/src/db/index.ts';
import type { DemoMarket, DemoMarketFile } from './demo-market.ts';

const paymentModes: Record<string, 'pay-now' | 'pay-on-handover'> = {
  'go-cong': 'pay-now',
  'van-dau': 'pay-on-handover',
};

/** A market with its payment mode and its hours in words. */
export function toMarketRow(market: DemoMarket): Insertable<DB['Market']> {
  return {
    id: market.id,
    slug: market.slug,
    name: market.name,
    nameEn: market.nameEn,
    kind: market.type,
    paymentMode: paymentModes[market.id] ?? 'pay-on-handover',
    openingHours: toHoursText(market.openingHours),
    isDemo: 1,
    // Where one pays at hand-over somebody has to say that she sells today.
    acceptance: paymentModes[market.id] === 'pay-now' ? 'fixed-at-once' : 'by-stall',
  };
}

/** The rows of a market; two markets may both have a row A, so the id carries the market. */
export function toZoneRows(market: DemoMarket): Insertable<DB['Zone']>[] {
  return market.zones.map(({ id, name }, position) => ({
    id: toZoneId(market.id, id),
    marketId: market.id,
    name,
    position,
  }));
}

/** The id of a zone among all markets. */
export function toZoneId(marketId: string, zoneId: string): string {
  return `${marketId}/${zoneId}`;
}

/** The kinds of goods, in the order of the file. */
export function toCategoryRows({ categories }: DemoMarketFile): Insertable<DB['Category']>[] {
  return categories.map(({ id, vi, en }, position) => ({ id, name: vi, nameEn: en, position }));
}

function toHoursText({ daily, restDays = [], orderWindows = [] }: DemoMarket['openingHours']): string {
  const gate = daily ? [`${toSpan(daily)} hằng ngày`] : [];
  const rest = restDays.length > 0 ? [`nghỉ ${restDays.join(', ')}`] : [];
  const windows = orderWindows.map(
    ({ label, placeUntil, deliver }) => `${label}: đặt trước ${placeUntil}, giao ${toSpan(deliver)}`,
  );
  return windows.length > 0 ? windows.join('; ') : [...gate, ...rest].join(', ');
}

function toSpan(span: string): string {
  return span.replace('-', '–');
}
