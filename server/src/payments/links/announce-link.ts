import { witness } from '../../audit/index.ts';
import type { Tx } from '../../db/index.ts';
import { addEvents } from '../../outbox/index.ts';
import { findBill } from '../store.ts';
import type { LinkRow } from './store.ts';

/** Where a bill is paid from now on stands in the market's chain. */
export async function witnessLink(tx: Tx, link: LinkRow, now: number): Promise<void> {
  const bill = await findBill(tx, link.paymentRequestId);
  if (!bill) throw new Error(`link ${link.id} has no bill`);
  const { paymentRequestId: subject, provider, connectionId, linkId, bankBin, accountNumber } = link;
  const facts = { reference: bill.reference, provider, linkId, bankBin, accountNumber };
  const act = { marketId: bill.marketId, actor: connectionId, action: 'payment-request.linked', subject, facts };
  await witness(tx, [act], now);
}

/** Tell open pages that a bill's code is another one now, or stays the stall's own. */
export async function announceLink(tx: Tx, { paymentRequestId: id, stallId }: LinkRow, now: number): Promise<void> {
  const bill = await findBill(tx, id);
  if (!bill) return;
  const topics = [`stall:${stallId}`, `payment-request:${id}`] as const;
  await addEvents(tx, [{ topics, kind: 'payment-request.linked', ref: id, version: bill.version }], now);
}
