import { randomInt } from 'node:crypto';
import type { Vnd } from '@choso/shared/money';
import { buildReference } from '@choso/shared/reference-code';
import { witness } from '../audit/index.ts';
import { insertMany, newId, type Tx } from '../db/index.ts';
import { AppError } from '../http/index.ts';
import { addEvents } from '../outbox/index.ts';
import { findAccountAt, findCurrentAccount } from '../stalls/index.ts';
import { wantLink } from './links/want-link.ts';
import type { BillRow } from './store.ts';

/** What to ask for, from whom, for how long. `createdBy` is a person's id, null for a shopper's order. */
export interface BillAsk {
  stallId: string;
  amountVnd: Vnd;
  note: string | null;
  purpose: 'counter' | 'order' | 'tab';
  createdBy: string | null;
  lifeMs: number;
  /** When a device has shown it already: when, with which reserved reference, and the id that took it. */
  shown?: { id: string; reference: string; at: number };
  /** How much of the amount is handed back in cash. Must be less than the amount. */
  cashBackVnd?: Vnd | null;
  /** Whose debt the money reduces, for the purpose `tab`. */
  tabId?: string | null;
}

/** Ask for money on the stall's current account. Throws `stall/no-bank-account`, `cash-back/too-much`. */
export async function createBill(tx: Tx, ask: BillAsk, now: number): Promise<BillRow> {
  const { lifeMs, shown, cashBackVnd = null, tabId = null, ...asked } = ask;
  if (cashBackVnd !== null && cashBackVnd >= ask.amountVnd) throw new AppError('cash-back/too-much');
  // A code shown before the account was changed is paid to the one before.
  const earlier = shown ? await findAccountAt(tx, ask.stallId, shown.at) : null;
  const account = earlier ?? (await findCurrentAccount(tx, ask.stallId));
  if (!account) throw new AppError('stall/no-bank-account');
  const bill: BillRow = {
    id: shown?.id ?? newId(),
    marketId: account.marketId,
    bankAccountId: account.id,
    reference: shown?.reference ?? buildReference(randomInt, 'fresh'),
    receivedVnd: 0,
    state: 'open',
    flags: '',
    voidReason: null,
    createdAt: shown?.at ?? now,
    expiresAt: (shown?.at ?? now) + lifeMs,
    settledAt: null,
    version: 1,
    replacedBy: null,
    promisedAt: null,
    cashBackVnd,
    tabId,
    ...asked,
  };
  // A reference that is taken makes the insert lose its race; the transaction begins again with another one.
  await insertMany(tx, 'PaymentRequest', [bill]);
  // A code that a device has shown already is the stall's own.
  if (!shown && !account.isDemo) await wantLink(tx, bill, now);
  const { id, stallId, reference, amountVnd, bankAccountId, expiresAt } = bill;
  await witness(
    tx,
    [
      {
        marketId: bill.marketId,
        actor: ask.createdBy ?? 'shopper',
        action: 'payment-request.created',
        subject: id,
        facts: {
          ...{ stallId, reference, amountVnd, bankAccountId, expiresAt },
          ...(cashBackVnd === null ? {} : { cashBackVnd }),
          ...(tabId === null ? {} : { tabId }),
        },
      },
    ],
    now,
  );
  await addEvents(
    tx,
    [{ topics: [`stall:${stallId}`, `payment-request:${id}`], kind: 'payment-request.created', ref: id, version: 1 }],
    now,
  );
  return bill;
}
