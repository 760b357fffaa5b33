import { type Vnd, vnd } from '@choso/shared/money';
import { lockRows, type Tx } from '../../db/index.ts';
import { AppError } from '../../http/index.ts';
import type { LedgerAccount } from '../../ledger/index.ts';
import type { BillMovement } from '../replay-movements.ts';
import { type BillRow, listMovements } from '../store.ts';
import { listStandingNow } from './twins.ts';

// Verdicts whose money waits in a bucket that no bill holds.
export const accountOfVerdict: Partial<Record<string, LedgerAccount>> = {
  received: 'counter-receipts',
  ambiguous: 'unidentified',
  'wrong-account': 'unidentified',
  'too-late': 'unidentified',
};

/** Whence the money of a decision is taken, and where it goes when no bill takes it. Negative amounts put it back. */
export interface Source {
  ledgerAccount: LedgerAccount;
  amountVnd: Vnd;
  against?: LedgerAccount;
}

/** What a decision is about, read and checked. `before` are the bill's movements without it. */
export interface Subject {
  marketId: string;
  transactionId: string | null;
  bill: BillRow | null;
  before: readonly BillMovement[];
  /** The other bill of money that is put from one to another: the one that gives it up, or gets it back. */
  other?: BillBefore | undefined;
  amountVnd: Vnd;
  source: Source | null;
  undoes: string | null;
  /** What is decided: whoever decides the same at the same moment takes the same turn, and one of them loses. */
  topic: string;
}

/** A bill and its movements without a decision. */
export interface BillBefore {
  bill: BillRow;
  before: readonly BillMovement[];
}

/** A bill with its movements as they are. */
export async function withMovements(tx: Tx, bill: BillRow): Promise<BillBefore> {
  return { bill, before: (await listMovements(tx, [bill.id])).get(bill.id) ?? [] };
}

/** What a decision about one bill is about. */
export async function about(
  tx: Tx,
  kind: string,
  bill: BillRow,
  amountVnd: Vnd,
  source: Source | null,
): Promise<Subject> {
  const { before } = await withMovements(tx, bill);
  const topic = `${kind}/${bill.id}`;
  return { marketId: bill.marketId, transactionId: null, bill, before, amountVnd, source, undoes: null, topic };
}

/** A bill of a stall, its row locked. Throws `resource/not-found`. */
export async function readBill(tx: Tx, id: string, stallId: string): Promise<BillRow> {
  const bill = await lockRows(tx, tx.selectFrom('PaymentRequest').selectAll().where('id', '=', id)).executeTakeFirst();
  if (bill?.stallId !== stallId) throw new AppError('resource/not-found');
  return bill;
}

/** Money that waits in a bucket, about which nobody has decided, its row locked. Throws as `makeDecision` does. */
export async function readTransaction(tx: Tx, id: string, stallId: string) {
  const row = await lockRows(tx, tx.selectFrom('BankTransaction').selectAll().where('id', '=', id)).executeTakeFirst();
  if (row?.stallId !== stallId || !row.marketId) throw new AppError('resource/not-found');
  const waitsIn = accountOfVerdict[row.verdict];
  if (!waitsIn) throw new AppError('decision/not-possible');
  await refuseDecided(tx, id);
  return { ...row, marketId: row.marketId, amountVnd: vnd(row.amountVnd), waitsIn };
}

/** That it is no repeat of another leaves open what money is; anything else decides it. */
export async function refuseDecided(tx: Tx, id: string): Promise<void> {
  const decided = (await listStandingNow(tx, [id])).filter(({ kind }) => kind !== 'other-money');
  refuseUnless(decided.length === 0);
}

/** A bill that was taken back asks for nothing; money for it is another sale. */
export function isPayable(bill: BillRow): boolean {
  return bill.voidReason !== 'cancelled' && bill.voidReason !== 'replaced';
}

/** Throws `decision/not-possible` for what the money does not allow. */
export function refuseUnless(isPossible: boolean): void {
  if (!isPossible) throw new AppError('decision/not-possible');
}
