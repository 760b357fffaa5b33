import type { DecisionAsk } from '@choso/shared/contracts';
import { type Vnd, vnd } from '@choso/shared/money';
import type { Selectable } from 'kysely';
import type { DB, Tx } from '../../db/index.ts';
import { AppError } from '../../http/index.ts';
import { outstandingVnd } from '../payment-request.ts';
import { toBill } from '../store.ts';
import { readPromisedVnd } from './promised.ts';
import { readFormer, readMatch } from './put-to-bill.ts';
import {
  about,
  accountOfVerdict,
  isPayable,
  readBill,
  readTransaction,
  refuseUnless,
  type Source,
  type Subject,
  withMovements,
} from './subject-rows.ts';
import { readTwins, type Twins } from './twins.ts';

type Kept = Selectable<DB['Decision']>;

/** What the thing that a bill pays costs now, where whoever asked for the bill knows; null where the bill itself says it. */
export type CostOfBill = (tx: Tx, billId: string) => Promise<Vnd | null>;

/** What the customer of a stall's notebook owes now, whose row is locked, where whoever keeps the notebook knows. */
export type DebtOfTab = (tx: Tx, tab: { stallId: string; tabId: string }) => Promise<Vnd>;

/** What rooms that know more tell of what a decision is about. */
export interface Known {
  costOf?: CostOfBill | undefined;
  debtOf?: DebtOfTab | undefined;
}

/** Read what a decision is about; its rows are locked. Throws as `makeDecision` does. */
export async function readSubject(
  tx: Tx,
  ask: DecisionAsk,
  stallId: string,
  { costOf = async () => null, debtOf }: Known,
): Promise<Subject> {
  switch (ask.kind) {
    case 'accept-short': {
      const bill = await readBill(tx, ask.paymentRequestId, stallId);
      refuseUnless(bill.state === 'open' && bill.receivedVnd > 0);
      const missingVnd = outstandingVnd(toBill(bill));
      // A debt that was paid in another way meanwhile cannot be let go: the customer would be owed what nobody paid.
      const { tabId } = bill;
      if (tabId && debtOf && (await debtOf(tx, { stallId, tabId })) < missingVnd)
        throw new AppError('decision/less-owed');
      return about(tx, ask.kind, bill, missingVnd, null);
    }
    case 'cash': {
      const bill = await readBill(tx, ask.paymentRequestId, stallId);
      refuseUnless(bill.state !== 'settled' && isPayable(bill) && ask.amountVnd <= outstandingVnd(toBill(bill)));
      return about(tx, ask.kind, bill, ask.amountVnd, { ledgerAccount: 'cash', amountVnd: ask.amountVnd });
    }
    case 'give-back': {
      const bill = await readBill(tx, ask.paymentRequestId, stallId);
      // What was paid for may cost less by now, and nothing when it was taken back; the bill says only what was asked.
      const askedVnd = bill.voidReason === 'cancelled' ? 0 : bill.amountVnd;
      const costVnd = Math.min(askedVnd, (await costOf(tx, bill.id)) ?? askedVnd);
      const undecidedVnd = vnd(bill.receivedVnd - costVnd - (await readPromisedVnd(tx, bill.id)));
      refuseUnless(undecidedVnd > 0);
      return about(tx, ask.kind, bill, undecidedVnd, null);
    }
    case 'match':
      return readMatch(tx, ask, stallId);
    case 'not-a-sale': {
      const { id, marketId, amountVnd, waitsIn } = await readTransaction(tx, ask.transactionId, stallId);
      const source: Source = { ledgerAccount: waitsIn, amountVnd, against: 'not-a-sale' };
      const topic = `money/${id}`;
      return { marketId, transactionId: id, bill: null, before: [], amountVnd, source, undoes: null, topic };
    }
    case 'same-money': {
      const { row, markedId } = await readPair(tx, ask.transactionId, stallId);
      const bill = row.paymentRequestId ? await readBill(tx, row.paymentRequestId, stallId) : null;
      const before = bill ? (await withMovements(tx, bill)).before : [];
      const { id: transactionId, marketId, amountVnd } = row;
      const topic = `twin/${markedId}`;
      return { marketId, transactionId, bill, before, amountVnd, source: sourceOfRepeat(row), undoes: null, topic };
    }
    case 'other-money': {
      const { row, markedId } = await readPair(tx, ask.transactionId, stallId);
      refuseUnless(row.id === markedId);
      const { id: transactionId, marketId, amountVnd } = row;
      const topic = `twin/${markedId}`;
      return { marketId, transactionId, bill: null, before: [], amountVnd, source: null, undoes: null, topic };
    }
    case 'undo':
      return readUndone(tx, ask.decisionId, stallId);
  }
}

async function readUndone(tx: Tx, decisionId: string, stallId: string): Promise<Subject> {
  const decision = await tx.selectFrom('Decision').selectAll().where('id', '=', decisionId).executeTakeFirst();
  if (decision?.stallId !== stallId) throw new AppError('resource/not-found');
  const undoing = await tx.selectFrom('Decision').select('id').where('undoes', '=', decisionId).executeTakeFirst();
  refuseUnless(decision.kind !== 'undo' && undoing === undefined);
  const bill = decision.paymentRequestId ? await readBill(tx, decision.paymentRequestId, stallId) : null;
  // Money with its code is for the bill that asks instead; a replaced one holds nothing any more.
  refuseUnless(decision.kind !== 'same-money' || bill?.voidReason !== 'replaced');
  const amountVnd = vnd(decision.amountVnd);
  const before = bill ? (await withMovements(tx, bill)).before : [];
  const { marketId, transactionId } = decision;
  return {
    marketId,
    transactionId,
    bill,
    before,
    amountVnd,
    source: await sourceBack(tx, decision),
    other: decision.kind === 'match' ? await readFormer(tx, transactionId, stallId) : undefined,
    undoes: decisionId,
    topic: `undo/${decisionId}`,
  };
}

async function sourceBack(tx: Tx, { kind, amountVnd, transactionId }: Kept): Promise<Source | null> {
  const back = vnd(-amountVnd);
  if (kind === 'cash') return { ledgerAccount: 'cash', amountVnd: back };
  if (!transactionId || kind === 'other-money') return null;
  const row = await tx
    .selectFrom('BankTransaction')
    .select(['verdict', 'direction', 'amountVnd', 'paymentRequestId'])
    .where('id', '=', transactionId)
    .executeTakeFirstOrThrow();
  if (kind === 'same-money') {
    const taken = sourceOfRepeat({ ...row, amountVnd: vnd(row.amountVnd) });
    return { ...taken, amountVnd: vnd(-taken.amountVnd) };
  }
  if (kind === 'match' && row.paymentRequestId !== null) return null;
  const ledgerAccount = accountOfVerdict[row.verdict] ?? 'unidentified';
  return kind === 'not-a-sale'
    ? { ledgerAccount, amountVnd: back, against: 'not-a-sale' }
    : { ledgerAccount, amountVnd: back };
}

/** Where money stands that was told twice and stops counting: on a bill, which is replayed without it, or in a bucket. */
function sourceOfRepeat({
  verdict,
  direction,
  amountVnd,
  paymentRequestId,
}: Pick<Selectable<DB['BankTransaction']>, 'verdict' | 'direction' | 'paymentRequestId'> & { amountVnd: Vnd }): Source {
  const isIn = direction === 'in';
  if (paymentRequestId !== null) return { ledgerAccount: 'stall-bank', amountVnd: isIn ? vnd(-amountVnd) : amountVnd };
  const ledgerAccount = isIn ? accountOfVerdict[verdict] : 'outgoing';
  if (!ledgerAccount) throw new AppError('decision/not-possible');
  return { ledgerAccount, amountVnd: isIn ? amountVnd : vnd(-amountVnd), against: 'stall-bank' };
}

async function readPair(tx: Tx, id: string, stallId: string): Promise<Twins> {
  const row = await tx.selectFrom('BankTransaction').select('stallId').where('id', '=', id).executeTakeFirst();
  if (row?.stallId !== stallId) throw new AppError('resource/not-found');
  const twins = await readTwins(tx, id, stallId);
  if (!twins) throw new AppError('decision/not-possible');
  return twins;
}
