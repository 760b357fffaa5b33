import { witness } from '../audit/index.ts';
import { listProductsByIds } from '../catalogue/index.ts';
import { insertMany, type Tx } from '../db/index.ts';
import { AppError } from '../http/index.ts';
import type { BillLines, BillRow } from '../payments/index.ts';
import { findStall } from '../stalls/index.ts';
import { type SoldLine, toSoldLines } from './sale-lines.ts';
import { listSoldLines, toLineRows } from './store.ts';

/** Keeps what a bill asks for, witnessed; throws `product/not-available` for a product of another stall. */
export const billLines: BillLines = {
  async keep(tx, bill, asked, now) {
    if (asked.length === 0) return;
    const stall = await findStall(tx, bill.stallId);
    const ids = [...new Set(asked.flatMap(({ productId }) => productId ?? []))];
    const lines = stall && toSoldLines(asked, stall, await listProductsByIds(tx, ids, now));
    if (!lines) throw new AppError('product/not-available');
    await keepLines(tx, bill, lines, now);
  },
  async carryOver(tx, oldId, next, now) {
    await keepLines(tx, next, await listBillLines(tx, oldId), now);
  },
};

/** What a bill asks for, to be kept elsewhere. */
export async function listBillLines(tx: Tx, billId: string): Promise<SoldLine[]> {
  const rows = (await listSoldLines(tx, [billId])).get(billId) ?? [];
  return rows.map(({ subjectId: _, line: _line, ...sold }) => sold as SoldLine);
}

async function keepLines(tx: Tx, bill: BillRow, lines: readonly SoldLine[], now: number): Promise<void> {
  if (lines.length === 0) return;
  await insertMany(tx, 'SaleLine', toLineRows(bill.id, lines));
  const told = { marketId: bill.marketId, actor: bill.createdBy ?? 'shopper', action: 'payment-request.lines' };
  await witness(tx, [{ ...told, subject: bill.id, facts: { lines } }], now);
}
