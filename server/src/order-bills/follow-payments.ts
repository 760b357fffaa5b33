import { countChange, listOrdersOfBills } from '../orders/index.ts';
import type { NewEvent } from '../outbox/index.ts';
import type { BillListener } from '../payments/index.ts';

/** Tell whoever watches an order that money came for one of its bills. */
export const followPayments: BillListener = async (tx, changed) => {
  const billIds = changed.filter((bill) => bill.purpose === 'order').map((bill) => bill.id);
  const events: NewEvent[] = [];
  for (const order of await listOrdersOfBills(tx, billIds)) {
    const version = await countChange(tx, order);
    events.push({ topics: [`order:${order.token}`], kind: 'order.changed', ref: order.id, version });
  }
  return events;
};
