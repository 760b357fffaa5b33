import type { Selectable } from 'kysely';
import { type Database, type DB, lockRows, type Tx } from '../db/index.ts';
import type { SoldLine } from './sale-lines.ts';

/** A sale as it is kept. */
export type SaleRow = Selectable<DB['Sale']>;
/** A customer of a notebook as it is kept. */
export type TabRow = Selectable<DB['Tab']>;
/** An entry of a notebook as it is kept. */
export type TabEntryRow = Selectable<DB['TabEntry']>;

/** Lines as they are kept beside the sale or bill they belong to. */
export function toLineRows(subjectId: string, lines: readonly SoldLine[]) {
  return lines.map((line, at) => ({ subjectId, line: at, ...line }));
}

/** What was sold, by the sale or bill, each list in its order. */
export async function listSoldLines(db: Database | Tx, subjectIds: readonly string[]) {
  const lines = new Map<string, Selectable<DB['SaleLine']>[]>();
  if (subjectIds.length === 0) return lines;
  const rows = await db
    .selectFrom('SaleLine')
    .selectAll()
    .where('subjectId', 'in', [...subjectIds])
    .orderBy('subjectId')
    .orderBy('line')
    .execute();
  for (const row of rows) lines.set(row.subjectId, [...(lines.get(row.subjectId) ?? []), row]);
  return lines;
}

/** A sale of a stall, or null. */
export async function findSale(db: Database | Tx, stallId: string, id: string): Promise<SaleRow | null> {
  const query = db.selectFrom('Sale').selectAll().where('id', '=', id).where('stallId', '=', stallId);
  return (await query.executeTakeFirst()) ?? null;
}

/** A sale of a stall, or null. Its row is locked: nobody else takes it back meanwhile. */
export async function lockSale(tx: Tx, stallId: string, id: string): Promise<SaleRow | null> {
  const row = await lockRows(tx, tx.selectFrom('Sale').selectAll().where('id', '=', id)).executeTakeFirst();
  return row?.stallId === stallId ? row : null;
}

/** Whether a sale was made instead of a bill and was not taken back. */
export async function isSoldOtherwise(tx: Tx, billId: string): Promise<boolean> {
  const sale = await tx
    .selectFrom('Sale')
    .leftJoin('Sale as Reversal', 'Reversal.reverses', 'Sale.id')
    .select('Sale.id')
    .where('Sale.stallId', '=', (of) =>
      of.selectFrom('PaymentRequest').select('stallId').where('PaymentRequest.id', '=', billId),
    )
    .where('Sale.paymentRequestId', '=', billId)
    .where('Sale.reverses', 'is', null)
    .where('Reversal.id', 'is', null)
    .executeTakeFirst();
  return sale !== undefined;
}

/** A page of a stall's sales, newest first, one more than `limit`. */
export function listSaleRows(db: Database, stallId: string, before: string | undefined, limit: number) {
  return db
    .selectFrom('Sale')
    .selectAll()
    .where('stallId', '=', stallId)
    .where('id', '<', before ?? '~')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
}

/** The reversals of some sales, by the sale that each takes back. */
export async function listReversals(db: Database | Tx, saleIds: readonly string[]): Promise<Map<string, string>> {
  if (saleIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('Sale')
    .select(['id', 'reverses'])
    .where('reverses', 'in', [...saleIds])
    .execute();
  return new Map(rows.map(({ id, reverses }) => [String(reverses), id]));
}

/** The customers of a stall's notebook, those who are merged too. */
export function listTabRows(db: Database | Tx, stallId: string): Promise<TabRow[]> {
  return db.selectFrom('Tab').selectAll().where('stallId', '=', stallId).orderBy('id').execute();
}

/** A customer of a stall's notebook, or null; for one who is merged, whom they turned out to be. */
export async function findTab(db: Database | Tx, stallId: string, id: string): Promise<TabRow | null> {
  const row = await db.selectFrom('Tab').selectAll().where('id', '=', id).executeTakeFirst();
  if (row?.stallId !== stallId) return null;
  return row.mergedInto ? findTab(db, stallId, row.mergedInto) : row;
}

/** The same, its row locked: a debt is changed by one at a time. */
export async function lockTab(tx: Tx, stallId: string, id: string): Promise<TabRow | null> {
  const row = await lockTabItself(tx, stallId, id);
  return row?.mergedInto ? lockTab(tx, stallId, row.mergedInto) : row;
}

/** The customer of this very id, merged or not, the row locked; or null. */
export async function lockTabItself(tx: Tx, stallId: string, id: string): Promise<TabRow | null> {
  const row = await lockRows(tx, tx.selectFrom('Tab').selectAll().where('id', '=', id)).executeTakeFirst();
  return row?.stallId === stallId ? row : null;
}

/** Customers of a stall who turned out to be another, by their ids: who that is. */
export async function listMerged(db: Database | Tx, stallId: string): Promise<Map<string, string>> {
  const merged = db.selectFrom('Tab').select(['id', 'mergedInto']).where('stallId', '=', stallId);
  const rows = await merged.where('mergedInto', 'is not', null).execute();
  return new Map(rows.map(({ id, mergedInto }) => [id, String(mergedInto)]));
}

/** Customers by their ids. */
export async function listTabsById(db: Database | Tx, ids: readonly string[]): Promise<TabRow[]> {
  return ids.length === 0
    ? []
    : db
        .selectFrom('Tab')
        .selectAll()
        .where('id', 'in', [...ids])
        .execute();
}

/** Whether an item was ever sold, or asked for by a bill. */
export async function isItemSold(tx: Tx, productId: string): Promise<boolean> {
  const line = tx.selectFrom('SaleLine').select('line').where('productId', '=', productId).limit(1);
  return (await line.executeTakeFirst()) !== undefined;
}
