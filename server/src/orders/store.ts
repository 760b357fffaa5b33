import type { IfGone } from '@choso/shared/contracts';
import { type Vnd, vnd } from '@choso/shared/money';
import type { Selectable } from 'kysely';
import { type Database, type DB, insertMany, type Tx, writeLater } from '../db/index.ts';
import { type PartLine, totalOf } from './part-lines.ts';

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

/** A part by its id, or null. */
export async function findGroup(tx: Tx, groupId: string): Promise<OrderGroupRow | null> {
  return (await tx.selectFrom('OrderGroup').selectAll().where('id', '=', groupId).executeTakeFirst()) ?? null;
}

/** The parts whose answer is overdue, by their ids. */
export async function listOverdueIds(db: Database, now: number): Promise<string[]> {
  const due = await db
    .selectFrom('OrderGroup')
    .select('id')
    .where('state', 'in', ['placed', 'proposed'])
    .where('answerBy', '<', now)
    .limit(200)
    .execute();
  return due.map(({ id }) => id);
}

/** The lines of some parts, in the order of the basket, by the part. */
export async function listLines(db: Database | Tx, groupIds: readonly string[]): Promise<Map<string, PartLine[]>> {
  const byGroup = new Map<string, PartLine[]>(groupIds.map((id) => [id, []]));
  if (groupIds.length === 0) return byGroup;
  const rows = await db
    .selectFrom('OrderLine')
    .selectAll()
    .where('groupId', 'in', [...groupIds])
    .orderBy('groupId')
    .orderBy('line')
    .execute();
  for (const { groupId, ...row } of rows) byGroup.get(groupId)?.push(toLine(row));
  return byGroup;
}

function toLine(row: Omit<Selectable<DB['OrderLine']>, 'groupId'>): PartLine {
  const { priceVnd, weighedAtSale, orderedMilli, isWeighed, ifGone, totalVnd: _total, ...same } = row;
  return {
    ...same,
    priceVnd: vnd(priceVnd),
    weighedAtSale: weighedAtSale === 1,
    orderedMilli: orderedMilli ?? row.quantityMilli,
    // Lines from before there were weights were billed as they were ordered.
    isWeighed: isWeighed === 1 || orderedMilli === null,
    ifGone: (ifGone ?? 'call') as IfGone,
  };
}

/** Write the lines of a part in place of those it had. */
export async function saveLines(tx: Tx, groupId: string, lines: readonly PartLine[]): Promise<void> {
  await tx.deleteFrom('OrderLine').where('groupId', '=', groupId).execute();
  await insertLines(tx, groupId, lines);
}

/** Write the lines of a new part. */
export function insertLines(tx: Tx, groupId: string, lines: readonly PartLine[]): Promise<void> {
  const rows = lines.map((line) => ({
    groupId,
    ...line,
    totalVnd: totalOf(line),
    weighedAtSale: Number(line.weighedAtSale),
    isWeighed: Number(line.isWeighed),
  }));
  return insertMany(tx, 'OrderLine', rows);
}

/** Change a part, if nobody else changed it since it was read. Throws RaceLost when another change came first. */
export async function saveGroup(tx: Tx, group: OrderGroupRow, change: Partial<OrderGroupRow>): Promise<OrderGroupRow> {
  const changed = { ...change, version: versionOf(group) + 1 };
  const save = tx
    .updateTable('OrderGroup')
    .set(changed)
    .where('id', '=', group.id)
    .where('version', group.version === null ? 'is' : '=', group.version);
  await writeLater(tx, save, { rows: 1 });
  return { ...group, ...changed };
}

/** How often a part has changed, counted from 1. */
export function versionOf({ version }: Pick<OrderGroupRow, 'version'>): number {
  return version ?? 1;
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

/** What the part that a bill pays costs now, nothing when it was called off; null when it pays no part. */
export async function costOfBill(tx: Tx, billId: string): Promise<Vnd | null> {
  const group = await tx
    .selectFrom('OrderGroup')
    .select(['state', 'totalVnd'])
    .where('paymentRequestId', '=', billId)
    .executeTakeFirst();
  if (!group) return null;
  return vnd(group.state === 'cancelled' ? 0 : group.totalVnd);
}

/** Count one change of an order; returns its new version. Throws RaceLost when another change came first. */
export async function countChange(tx: Tx, { id, version }: OrderRow): Promise<number> {
  const count = tx
    .updateTable('Order')
    .set({ version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version);
  await writeLater(tx, count, { rows: 1 });
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

/** Whether an item was ever ordered. */
export async function isItemOrdered(tx: Tx, productId: string): Promise<boolean> {
  const line = tx.selectFrom('OrderLine').select('line').where('productId', '=', productId).limit(1);
  return (await line.executeTakeFirst()) !== undefined;
}
