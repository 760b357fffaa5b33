import { vnd } from '@choso/shared/money';
import { waitForChain, witness } from '../audit/index.ts';
import { insertMany, newId, type Tx } from '../db/index.ts';
import { AppError } from '../http/index.ts';
import { postEntries } from '../ledger/index.ts';
import { addEvents } from '../outbox/index.ts';
import { bookSaleReversal } from './entries.ts';
import { listReversals, lockSale, type SaleRow } from './store.ts';

/** Which sale of which stall is taken back, by whom and why. */
export interface SaleReversal {
  stallId: string;
  saleId: string;
  reason: string;
  actor: string;
}

/**
 * Take a mistaken sale back by a sale of its own that reverses it, booked today; the mistake stays to be seen.
 *
 * Throws `resource/not-found`, `sale/not-reversible`.
 */
export async function reverseSale(tx: Tx, ask: SaleReversal, now: number): Promise<SaleRow> {
  const sale = await lockSale(tx, ask.stallId, ask.saleId);
  if (!sale) throw new AppError('resource/not-found');
  const isTakenBack = (await listReversals(tx, [sale.id])).size > 0;
  if (sale.reverses !== null || isTakenBack) throw new AppError('sale/not-reversible');
  const { reason, actor } = ask;
  const reversal: SaleRow = {
    ...{ ...sale, id: newId(), tenderedVnd: null, paymentRequestId: null, note: null },
    ...{ soldAt: now, actor, reverses: sale.id, reason, createdAt: now },
  };
  await insertMany(tx, 'Sale', [reversal]);
  const draft = bookSaleReversal({ ...reversal, amountVnd: vnd(sale.amountVnd), at: now }, sale.tabId);
  await waitForChain(tx, sale.marketId);
  const [entry] = await postEntries(tx, [draft]);
  const { note: _note, ...facts } = reversal;
  const told = { marketId: sale.marketId, actor, action: 'sale.reversed', subject: reversal.id };
  await witness(tx, [{ ...told, facts: { sale: facts, lines: [], entry } }], now);
  await addEvents(tx, [{ topics: [`stall:${sale.stallId}`], kind: 'sale.made', ref: reversal.id, version: 1 }], now);
  return reversal;
}
