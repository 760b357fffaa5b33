import { type Vnd, vnd } from '@choso/shared/money';
import type { BankTransactionRow } from '../../banking/index.ts';
import { type Database, lockRows, type Tx } from '../../db/index.ts';

/** What a person said about money that may have been told twice. */
export type TwinDecision = 'same-money' | 'other-money';

/** What still stands of such decisions about some transactions, by the transaction. */
export async function listTwinDecisions(db: Database | Tx, ids: readonly string[]): Promise<Map<string, TwinDecision>> {
  if (ids.length === 0) return new Map();
  const rows = await standing(db)
    .where('Decision.transactionId', 'in', [...ids])
    .where('Decision.kind', 'in', ['same-money', 'other-money'])
    .execute();
  return new Map(rows.map(({ transactionId, kind }) => [String(transactionId), kind as TwinDecision]));
}

/** Which of some transactions that name a bill count on it no longer: money told again, or put to another bill. */
export async function listStopped(db: Database | Tx, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await standing(db)
    .where('Decision.transactionId', 'in', [...ids])
    .where('Decision.kind', 'in', ['same-money', 'match'])
    .execute();
  return new Set(rows.map(({ transactionId }) => String(transactionId)));
}

/** The transactions of a market, or of one of its stalls, that a person said were another one's money, told again. */
export async function listRepeats(
  db: Database | Tx,
  { marketId, stallId }: { marketId: string; stallId?: string },
): Promise<Set<string>> {
  const all = standing(db).where('Decision.marketId', '=', marketId).where('Decision.kind', '=', 'same-money');
  const rows = await (stallId === undefined ? all : all.where('Decision.stallId', '=', stallId)).execute();
  return new Set(rows.flatMap(({ transactionId }) => transactionId ?? []));
}

/** Decisions that nobody took back, read as they are at this moment, whatever this transaction has seen before. */
export function listStandingNow(tx: Tx, ids: readonly string[]) {
  return lockRows(tx, standing(tx).where('Decision.transactionId', 'in', [...ids])).execute();
}

function standing(db: Database | Tx) {
  return db
    .selectFrom('Decision')
    .leftJoin('Decision as Undoing', 'Undoing.undoes', 'Decision.id')
    .select(['Decision.transactionId', 'Decision.kind'])
    .where('Decision.kind', '!=', 'undo')
    .where('Undoing.id', 'is', null);
}

/** A transaction with the one that may be the same money. `markedId` is that of the two which carries the mark. */
export interface Twins {
  row: BankTransactionRow & { marketId: string; amountVnd: Vnd };
  markedId: string;
}

/**
 * Read a transaction and the pair it stands in, both locked.
 *
 * Null unless both are this stall's, moved money, and still count: one of two must always count on, and whoever decided
 * about the pair has to be undone first.
 */
export async function readTwins(tx: Tx, id: string, stallId: string): Promise<Twins | null> {
  const own = await tx.selectFrom('BankTransaction').select(['id', 'twinOf']).where('id', '=', id).executeTakeFirst();
  if (!own) return null;
  // Always in one order, so that two phones cannot each hold what the other waits for.
  const rows = await lockRows(
    tx,
    tx
      .selectFrom('BankTransaction')
      .selectAll()
      .where((where) => where.or([where('id', 'in', [id, own.twinOf ?? id]), where('twinOf', '=', id)]))
      .orderBy('id'),
  ).execute();
  const decided = new Map(
    (
      await listStandingNow(
        tx,
        rows.map((row) => row.id),
      )
    ).map((one) => [one.transactionId, one.kind]),
  );
  const row = rows.find((one) => one.id === id);
  if (!row?.marketId || !moves(row, stallId) || decided.has(id)) return null;
  const other = rows.find((one) => {
    const marked = one.twinOf === id ? one : row;
    return one.id !== id && moves(one, stallId) && decided.get(one.id) !== 'same-money' && !decided.has(marked.id);
  });
  if (!other) return null;
  const markedId = other.twinOf === id ? other.id : id;
  return { row: { ...row, marketId: row.marketId, amountVnd: vnd(row.amountVnd) }, markedId };
}

function moves(row: BankTransactionRow, stallId: string): boolean {
  return row.stallId === stallId && row.bankAccountId !== null && row.isTest === 0;
}
