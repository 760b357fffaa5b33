import type { Selectable } from 'kysely';
import { type Database, type DB, expectOneRow, type Tx } from '../db/index.ts';

/** An order as it is kept. */
export type OrderRow = Selectable<DB['Order']>;

/** One stall's part of an order as it is kept. */
export type OrderGroupRow = Selectable<DB['OrderGroup']>;

/** The order with a secret token, or null. */
export async function findOrderByToken(db: Database | Tx, token: string): Promise<OrderRow | null> {
  return (await db.selectFrom('Order').selectAll().where('token', '=', token).executeTakeFirst()) ?? null;
}

/** Orders by their ids, in no order. */
export async function listOrdersById(db: Database | Tx, ids: readonly string[]): Promise<OrderRow[]> {
  return ids.length === 0
    ? []
    : db
        .selectFrom('Order')
        .selectAll()
        .where('id', 'in', [...ids])
        .execute();
}

/** The parts of an order, in the order of its basket. */
export function listGroups(db: Database | Tx, orderId: string): Promise<OrderGroupRow[]> {
  return db.selectFrom('OrderGroup').selectAll().where('orderId', '=', orderId).orderBy('position').execute();
}

/** A stall's parts of orders, newest first; `before` is the id of the part that came last. */
export function listGroupsOfStall(
  db: Database,
  stallId: string,
  before: string | undefined,
  limit: number,
): Promise<OrderGroupRow[]> {
  const groups = db.selectFrom('OrderGroup').selectAll().where('stallId', '=', stallId);
  return (before ? groups.where('id', '<', before) : groups).orderBy('id', 'desc').limit(limit).execute();
}

/** A part of an order at a stall, or null. */
export async function findGroup(tx: Tx, stallId: string, groupId: string): Promise<OrderGroupRow | null> {
  const group = await tx
    .selectFrom('OrderGroup')
    .selectAll()
    .where('id', '=', groupId)
    .where('stallId', '=', stallId)
    .executeTakeFirst();
  return group ?? null;
}

/** The lines of some parts, in the order of the basket. */
export async function listLines(db: Database | Tx, groupIds: readonly string[]) {
  return groupIds.length === 0
    ? []
    : db
        .selectFrom('OrderLine')
        .selectAll()
        .where('groupId', 'in', [...groupIds])
        .orderBy('groupId')
        .orderBy('line')
        .execute();
}

/** The orders that some bills pay, each once. */
export async function listOrdersOfBills(tx: Tx, billIds: readonly string[]): Promise<OrderRow[]> {
  if (billIds.length === 0) return [];
  const paid = await tx
    .selectFrom('OrderGroup')
    .select('orderId')
    .where('paymentRequestId', 'in', [...billIds])
    .execute();
  return listOrdersById(tx, [...new Set(paid.map((group) => group.orderId))]);
}

/** Count one change of an order; returns its new version. Throws RaceLost when another change came first. */
export async function countChange(tx: Tx, { id, version }: OrderRow): Promise<number> {
  const result = await tx
    .updateTable('Order')
    .set({ version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  expectOneRow(result);
  return version + 1;
}

/** Whether the order with a secret token is paid by a bill. */
export async function isBillOfOrder(db: Database, token: string, billId: string): Promise<boolean> {
  const group = await db
    .selectFrom('OrderGroup')
    .innerJoin('Order', 'Order.id', 'OrderGroup.orderId')
    .select('OrderGroup.id')
    .where('Order.token', '=', token)
    .where('OrderGroup.paymentRequestId', '=', billId)
    .executeTakeFirst();
  return group !== undefined;
}
