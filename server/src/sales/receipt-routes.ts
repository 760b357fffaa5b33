import { formatVnd, vnd } from '@choso/shared/money';
import type { Express, Request } from 'express';
import type { Database } from '../db/index.ts';
import { AppError } from '../http/index.ts';
import { getMarketById } from '../markets/index.ts';
import { sendPaper } from '../paper/index.ts';
import { findBill, presentBillRows } from '../payments/index.ts';
import { type Actor, canSellAt } from '../people/index.ts';
import { findStall } from '../stalls/index.ts';
import { drawReceipt, type Receipt } from './draw-receipt.ts';
import { presentSales } from './present-sales.ts';
import { receiptSums, wholeSums } from './receipt-sums.ts';
import { findSale, listSoldLines } from './store.ts';

interface Deps {
  app: Express;
  db: Database;
  clock: () => number;
  authenticate: (request: Request) => Promise<Actor | null>;
}

/** Receipts of what a stall sold, for whoever sells there; what is not theirs and what is not there are the same 404. */
export function mountReceipts({ app, db, clock, authenticate }: Deps): void {
  const print = async (
    response: import('express').Response,
    stallId: string,
    about: Pick<Receipt, 'lines' | 'sums' | 'paidHow' | 'facts' | 'when'>,
    name: string,
  ) => {
    const stall = await findStall(db, stallId);
    if (!stall) throw new AppError('resource/not-found');
    const { code: stallCode, name: stallName, holderName, marketId, taxCode } = stall;
    // A receipt goes into strangers' hands.
    const phone = stall.isPhoneShown === 1 ? stall.phone : null;
    const marketName = (await getMarketById(db, marketId)).name;
    const receipt = { marketName, stallCode, stallName, holderName, taxCode, phone, printedAt: clock(), ...about };
    sendPaper(response, drawReceipt(receipt), `phieu-${name}.pdf`);
  };

  app.get('/api/payment-requests/:id/receipt.pdf', async (request, response) => {
    const bill = await findBill(db, request.params.id);
    if (!bill || !canSellAt(await authenticate(request), bill.stallId)) throw new AppError('resource/not-found');
    // A receipt says that something was paid; before the money came there is none.
    if (bill.receivedVnd === 0 || bill.state !== 'settled') throw new AppError('payment-request/not-paid');
    const [view] = await presentBillRows(db, [bill]);
    const rows = (await listSoldLines(db, [bill.id])).get(bill.id) ?? [];
    const lines = rows.map((line) => ({ ...line, totalVnd: vnd(line.totalVnd) }));
    const about = {
      lines,
      sums: receiptSums(view!),
      // Where a person decided, the bank did not say it all.
      paidHow: view!.flags.includes('manual') ? 'Đã thanh toán' : 'Đã nhận chuyển khoản',
      facts: [['Mã thanh toán', bill.reference]] as const,
      when: toWhen(bill.settledAt ?? bill.createdAt),
    };
    await print(response, bill.stallId, about, bill.reference);
  });

  app.get('/api/stalls/:stallId/sales/:saleId/receipt.pdf', async (request, response) => {
    const { stallId, saleId } = request.params;
    const sale = canSellAt(await authenticate(request), stallId) ? await findSale(db, stallId, saleId) : null;
    if (!sale || sale.reverses) throw new AppError('resource/not-found');
    const [view] = await presentSales(db, [sale]);
    const given = view?.changeVnd ? `, thối lại ${formatVnd(view.changeVnd)} đ` : '';
    const about = {
      lines: view!.lines,
      sums: wholeSums(view!.amountVnd),
      paidHow: view!.tab ? `Ghi nợ: ${view!.tab.name}` : `Tiền mặt${given}`,
      facts: [],
      when: toWhen(sale.soldAt),
    };
    await print(response, stallId, about, saleId.slice(-8));
  });
}

/** An instant as people read it in Vietnam: 09:05 · 26/11/2026. */
function toWhen(instant: number): string {
  const iso = new Date(instant + 7 * 3_600_000).toISOString();
  return `${iso.slice(11, 16)} · ${iso.slice(0, 10).split('-').reverse().join('/')}`;
}
