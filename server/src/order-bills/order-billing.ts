import { vnd } from '@choso/shared/money';
import { AppError } from '../http/index.ts';
import type { Billing } from '../orders/index.ts';
import { cancelBill, createBill, findBill, presentBills, replaceBill } from '../payments/index.ts';
import { findCurrentAccount } from '../stalls/index.ts';

// The stall may be closed when the shopper orders in the evening; the next evening the goods are sold.
const ORDER_BILL_LIFE_MS = 24 * 3_600_000;

/** Parts of orders are asked for by bills of the payments room. */
export const orderBilling: Billing = {
  async ask(tx, { stallId, amountVnd }, now) {
    if (!(await findCurrentAccount(tx, stallId))) return null;
    const ask = { stallId, amountVnd, note: null, purpose: 'order', createdBy: null } as const;
    return (await createBill(tx, { ...ask, lifeMs: ORDER_BILL_LIFE_MS }, now)).id;
  },

  async askInstead(tx, billId, amountVnd, actor, now) {
    return (await replaceBill(tx, billId, { amountVnd, reason: 'Đơn đổi theo cân thật hoặc món hết', actor }, now)).id;
  },

  async takeBack(tx, billId, actor, now) {
    await cancelBill(tx, billId, actor, now).catch((error: unknown) => {
      // A bill whose time is over asks for nothing any more; one that has money keeps it, for its stall to give back.
      const isPast = error instanceof AppError && /not-open|has-money/.test(error.code);
      if (!isPast) throw error;
    });
  },

  async look(tx, billId) {
    const { amountVnd, receivedVnd, state } = (await findBill(tx, billId))!;
    return { amountVnd: vnd(amountVnd), receivedVnd: vnd(receivedVnd), isSettled: state === 'settled' };
  },

  present: presentBills,
};
