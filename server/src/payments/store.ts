import type { PaymentRequestFlag, PaymentRequestState } from '@choso/shared/contracts';
import { vnd } from '@choso/shared/money';
import type { Selectable } from 'kysely';
import { type Database, type DB, keepQuery, type Tx, updateMany } from '../db/index.ts';
import { listManualMovements } from './decisions/manual-movements.ts';
import { listStopped } from './decisions/twins.ts';
import type { Bill } from './payment-request.ts';
import type { BillMovement } from './replay-movements.ts';

/** A bill as it is kept. */
export type BillRow = Selectable<DB['PaymentRequest']>;

/** A bill's row in domain words. */
export function toBill(row: BillRow): Bill {
  return {
    id: row.id,
    amountVnd: vnd(row.amountVnd),
    receivedVnd: vnd(row.receivedVnd),
    state: row.state as PaymentRequestState,
    voidReason: row.voidReason as Bill['voidReason'],
    flags: toFlags(row.flags),
    expiresAt: row.expiresAt,
    settledAt: row.settledAt,
    cashBackVnd: vnd(row.cashBackVnd ?? 0),
    tabId: row.tabId,
  };
}

/** Flags as they are kept: words with commas between. */
export function toFlags(kept: string): PaymentRequestFlag[] {
  return kept === '' ? [] : (kept.split(',') as PaymentRequestFlag[]);
}

/** Asks for bills by their references. */
export const billsByReference = keepQuery((tx, { references }: { references: readonly string[] }) =>
  tx.selectFrom('PaymentRequest').selectAll().where('reference', 'in', references),
);

/** Bills by their ids. */
export async function listBillsById(tx: Tx, ids: readonly string[]): Promise<BillRow[]> {
  return ids.length === 0
    ? []
    : tx
        .selectFrom('PaymentRequest')
        .selectAll()
        .where('id', 'in', [...ids])
        .execute();
}

/** The bills that ask now instead of some replaced ones, by the id of the replaced; followed to the end. */
export async function listReplacements(tx: Tx, rows: readonly BillRow[]): Promise<Map<string, BillRow>> {
  const known = new Map(rows.map((row) => [row.id, row]));
  let wanted = rows.flatMap((row) => row.replacedBy ?? []).filter((id) => !known.has(id));
  while (wanted.length > 0) {
    const found = await tx.selectFrom('PaymentRequest').selectAll().where('id', 'in', wanted).execute();
    for (const row of found) known.set(row.id, row);
    wanted = found.flatMap((row) => row.replacedBy ?? []).filter((id) => !known.has(id));
  }
  const last = (row: BillRow): BillRow => {
    const next = row.replacedBy ? known.get(row.replacedBy) : undefined;
    return next ? last(next) : row;
  };
  return new Map(rows.filter((row) => row.replacedBy).map((row) => [row.id, last(row)]));
}

/** What banks told and people decided of some bills so far, by the bill. */
export async function listMovements(tx: Tx, billIds: readonly string[]): Promise<Map<string, BillMovement[]>> {
  const byBill = new Map<string, BillMovement[]>();
  if (billIds.length === 0) return byBill;
  const rows = await tx
    .selectFrom('BankTransaction')
    .select(['id', 'paymentRequestId', 'direction', 'amountVnd', 'bookedAt', 'providerEventId'])
    .where('paymentRequestId', 'in', [...billIds])
    .execute();
  const counting = await withoutStopped(tx, rows);
  for (const { paymentRequestId, id: _id, ...movement } of counting) {
    const billId = String(paymentRequestId);
    const told = { ...movement, amountVnd: vnd(movement.amountVnd), isManual: false };
    byBill.set(billId, [...(byBill.get(billId) ?? []), told]);
  }
  for (const [billId, movement] of await listManualMovements(tx, billIds)) {
    byBill.set(billId, [...(byBill.get(billId) ?? []), movement]);
  }
  return byBill;
}

/** Some transactions of bills without those that a person said were told twice, or another bill's money. */
export async function withoutStopped<Row extends { id: string }>(tx: Tx, rows: readonly Row[]): Promise<Row[]> {
  const stopped = await listStopped(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.filter(({ id }) => !stopped.has(id));
}

/** One bill, or null. */
export async function findBill(db: Database | Tx, id: string): Promise<BillRow | null> {
  return (await db.selectFrom('PaymentRequest').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

/** A bill as it is to be kept, and the version at which it was read. */
export interface ChangedRow {
  row: Pick<BillRow, 'version'>;
  bill: Bill;
}

/** Write what money or a person changed of some bills, if nobody else changed one since it was read. */
export async function saveBills(tx: Tx, changed: readonly ChangedRow[]): Promise<void> {
  await updateMany(tx, 'PaymentRequest', changed.map(toChange));
}

/** The same for one bill. */
export function saveBill(tx: Tx, row: Pick<BillRow, 'version'>, bill: Bill): Promise<void> {
  return saveBills(tx, [{ row, bill }]);
}

function toChange({ row, bill }: ChangedRow) {
  const { id, receivedVnd, state, voidReason, settledAt } = bill;
  const flags = bill.flags.join(',');
  const version = row.version + 1;
  return { id, seen: { version: row.version }, set: { receivedVnd, state, voidReason, flags, settledAt, version } };
}
