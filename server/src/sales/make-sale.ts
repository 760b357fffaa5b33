import type { SaleAsk } from '@choso/shared/contracts';
import { waitForChain, witness } from '../audit/index.ts';
import { listProductsByIds } from '../catalogue/index.ts';
import { insertMany, newId, type Tx } from '../db/index.ts';
import { AppError } from '../http/index.ts';
import { postEntries } from '../ledger/index.ts';
import { addEvents } from '../outbox/index.ts';
import { takeBackBill } from '../payments/index.ts';
import { listBillLines } from './bill-lines.ts';
import { bookSale } from './entries.ts';
import { openTab } from './open-tab.ts';
import { type SoldLine, toSoldLines } from './sale-lines.ts';
import { placeInTime } from './sale-time.ts';
import { isSoldOtherwise, lockTab, type SaleRow, type TabRow, toLineRows } from './store.ts';

/** Whose counter it is, who stands there, and what the phone's clock showed while it sent. */
export interface Counter {
  stall: { id: string; marketId: string; taxActivity: string | null };
  actor: string;
  now: number;
  deviceNow: number | null;
}

/**
 * Keep a sale in cash or on a tab with all it changes: the lines, the journal, the chain, the bill it replaces.
 *
 * Throws `sale/too-little-tendered`, `sale/too-old`, `tab/customer-missing`, `product/not-available`,
 * `resource/not-found` for a tab or bill of another stall, and what `takeBackBill` throws.
 */
export async function makeSale(tx: Tx, ask: SaleAsk, counter: Counter): Promise<SaleRow> {
  const { stall, actor, now, deviceNow } = counter;
  const tenderedVnd = ask.kind === 'cash' ? (ask.tenderedVnd ?? null) : null;
  if (tenderedVnd !== null && tenderedVnd < ask.amountVnd) throw new AppError('sale/too-little-tendered');
  const soldAt = placeInTime({ at: ask.soldAt ? Date.parse(ask.soldAt) : null, deviceNow }, now);
  if (soldAt === null) throw new AppError('sale/too-old');
  const lines = await readLines(tx, ask, counter);
  if (ask.paymentRequestId) await replaceBillBySale(tx, ask.paymentRequestId, counter);
  const tab = ask.kind === 'tab' ? await readTab(tx, ask, counter) : null;
  const sale: SaleRow = {
    id: newId(),
    marketId: stall.marketId,
    stallId: stall.id,
    kind: ask.kind,
    amountVnd: ask.amountVnd,
    tenderedVnd,
    tabId: tab?.id ?? null,
    paymentRequestId: ask.paymentRequestId ?? null,
    note: ask.note || null,
    soldAt,
    actor,
    reverses: null,
    reason: null,
    createdAt: now,
  };
  await insertMany(tx, 'Sale', [sale]);
  await insertMany(tx, 'SaleLine', toLineRows(sale.id, lines));
  await waitForChain(tx, stall.marketId);
  const [entry] = await postEntries(tx, [bookSale({ ...sale, amountVnd: ask.amountVnd, at: soldAt }, sale.tabId)]);
  // A note may name a person; the chain is read by others.
  const { note: _note, ...facts } = sale;
  await witness(
    tx,
    [{ marketId: stall.marketId, actor, action: 'sale.made', subject: sale.id, facts: { sale: facts, lines, entry } }],
    now,
  );
  await addEvents(tx, [{ topics: [`stall:${stall.id}`], kind: 'sale.made', ref: sale.id, version: 1 }], now);
  return sale;
}

async function readLines(
  tx: Tx,
  { lines = [], paymentRequestId }: SaleAsk,
  { stall, now }: Counter,
): Promise<SoldLine[]> {
  // Who pays otherwise takes the same goods, unless the counter says something else.
  if (lines.length === 0 && paymentRequestId) return listBillLines(tx, paymentRequestId);
  const ids = [...new Set(lines.flatMap(({ productId }) => productId ?? []))];
  const sold = toSoldLines(lines, stall, await listProductsByIds(tx, ids, now));
  if (!sold) throw new AppError('product/not-available');
  return sold;
}

async function readTab(
  tx: Tx,
  ask: Extract<SaleAsk, { kind: 'tab' }>,
  { stall, actor, now }: Counter,
): Promise<TabRow> {
  if (ask.tabId) {
    const tab = await lockTab(tx, stall.id, ask.tabId);
    if (!tab) throw new AppError('resource/not-found');
    return tab;
  }
  if (!ask.customer) throw new AppError('tab/customer-missing');
  const { name, phone = null } = ask.customer;
  return openTab(tx, { marketId: stall.marketId, stallId: stall.id, name, phone }, actor, now);
}

async function replaceBillBySale(tx: Tx, billId: string, { stall, actor, now }: Counter): Promise<void> {
  await takeBackBill(tx, { id: billId, stallId: stall.id }, actor, now);
  if (await isSoldOtherwise(tx, billId)) throw new AppError('payment-request/not-open');
}
