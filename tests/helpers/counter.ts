import type { Answer, HouseCaller } from './caller.ts';
import { type SepayFields, sepayBody } from './sepay-body.ts';

/** A bill as the API tells it; tests look at the fields they need. */
export interface BillAnswer {
  id: string;
  reference: string;
  amountVnd: number;
  payload: string;
  memo: string;
  payee: { accountNumber: string };
  expiresAt: string;
}

let lastKey = 0;

/** A stall's counter in a test: asks for money as its holder, and has customers who pay. */
export interface Counter {
  stallId: string;
  token: string;
  ask(amountVnd: number): Promise<BillAnswer>;
  look(billId: string): Promise<Answer['body']>;
  cancel(billId: string): Promise<Answer>;
  /** Tell through SePay that money came; the memo is the bill's reference unless another is given. */
  pay(bill: BillAnswer, fields?: Partial<SepayFields>, connectionId?: string): Promise<Answer>;
  /** What the bank told of this stall's account, newest first. */
  transactions(): Promise<Answer['body'][]>;
}

/** Open the counter of a demo stall. */
export async function openCounter(house: HouseCaller, stallId: string): Promise<Counter> {
  const token = await house.signIn(stallId);
  return {
    stallId,
    token,
    async ask(amountVnd) {
      lastKey += 1;
      const options = { token, key: `counter-${lastKey}`, body: { amountVnd } };
      const { status, body } = await house.api('POST', `/api/stalls/${stallId}/payment-requests`, options);
      if (status !== 201) throw new Error(`no bill for ${amountVnd}: ${status} ${body?.code}`);
      return body;
    },
    look: async (billId) => (await house.api('GET', `/api/payment-requests/${billId}`, { token })).body,
    cancel: (billId) => house.api('POST', `/api/payment-requests/${billId}/cancel`, { token }),
    pay: (bill, fields = {}, connectionId = 'demo-sepay') => house.sepay(connectionId, payment(bill, fields)),
    transactions: async () =>
      (await house.api('GET', `/api/stalls/${stallId}/bank-transactions`, { token })).body.items,
  };
}

/** The webhook of a payment of a bill: its whole amount to its own account with its own code, unless told otherwise. */
export function payment(bill: BillAnswer, fields: Partial<SepayFields> = {}): Record<string, unknown> {
  const { reference: content, amountVnd: transferAmount, payee } = bill;
  return sepayBody({ accountNumber: payee.accountNumber, content, transferAmount, ...fields });
}
