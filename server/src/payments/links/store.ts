import type { Selectable } from 'kysely';
import { type Database, type DB, insertMany, type Tx } from '../../db/index.ts';

/** A link as it is kept. */
export type LinkRow = Selectable<DB['PaymentLink']>;

/** A link with what its bill says of it now. */
export interface DueLink extends LinkRow {
  reference: string;
  amountVnd: number;
  expiresAt: number;
  billState: string;
  bankAccountId: string;
}

const AT_ONCE = 200;

/** Links that something is to be done about, the longest due first. */
export function listDueLinks(db: Database, now: number): Promise<DueLink[]> {
  return joined(db).where('PaymentLink.dueAt', '<=', now).orderBy('PaymentLink.dueAt').limit(AT_ONCE).execute();
}

/** The link of a bill, or null. */
export async function findLinkOfBill(db: Database | Tx, billId: string): Promise<DueLink | null> {
  return (await joined(db).where('PaymentLink.paymentRequestId', '=', billId).executeTakeFirst()) ?? null;
}

function joined(db: Database | Tx) {
  return db
    .selectFrom('PaymentLink')
    .innerJoin('PaymentRequest', 'PaymentRequest.id', 'PaymentLink.paymentRequestId')
    .selectAll('PaymentLink')
    .select(['reference', 'amountVnd', 'expiresAt', 'bankAccountId', 'PaymentRequest.state as billState']);
}

/** The links of some bills, by the bill. */
export async function listLinks(db: Database | Tx, billIds: readonly string[]): Promise<Map<string, LinkRow>> {
  if (billIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('PaymentLink')
    .selectAll()
    .where('paymentRequestId', 'in', [...billIds])
    .execute();
  return new Map(rows.map((row) => [row.paymentRequestId, row]));
}

/** Those of some accounts, virtual ones, that providers made for bills. */
export function listLinkAccounts(tx: Tx, accountNumbers: readonly string[]) {
  return (
    tx
      .selectFrom('PaymentLink')
      .innerJoin('PaymentRequest', 'PaymentRequest.id', 'PaymentLink.paymentRequestId')
      .innerJoin('BankAccount', 'BankAccount.id', 'PaymentRequest.bankAccountId')
      .select(['PaymentLink.accountNumber', 'PaymentLink.paymentRequestId'])
      .where('PaymentLink.accountNumber', 'in', [...accountNumbers])
      // The stall's own account is every bill's.
      .whereRef('PaymentLink.accountNumber', '!=', 'BankAccount.accountNumber')
      .execute()
  );
}

/** The bills that accounts were made for; an account that was made for several names none of them. */
export function toBillsByAccount(
  rows: readonly { accountNumber: string | null; paymentRequestId: string }[],
): Map<string, string> {
  const bills = new Map<string, string | null>();
  for (const { accountNumber, paymentRequestId } of rows)
    bills.set(String(accountNumber), bills.has(String(accountNumber)) ? null : paymentRequestId);
  return new Map([...bills].flatMap(([number, billId]) => (billId === null ? [] : [[number, billId]])));
}

/** Keep a link that is wanted. */
export function insertLink(tx: Tx, row: LinkRow): Promise<void> {
  return insertMany(tx, 'PaymentLink', [row]);
}

/** Change a link if it is still in the state in which it was read. Whether it was. */
export async function moveLink(
  db: Database | Tx,
  { id, state, dueAt }: Pick<LinkRow, 'id' | 'state' | 'dueAt'>,
  changed: Partial<Omit<LinkRow, 'id'>>,
): Promise<boolean> {
  const link = db.updateTable('PaymentLink').set(changed).where('id', '=', id).where('state', '=', state);
  // Whoever moved the time took the work on.
  const result = await (dueAt === null
    ? link.where('dueAt', 'is', null)
    : link.where('dueAt', '=', dueAt)
  ).executeTakeFirstOrThrow();
  return result.numUpdatedRows === 1n;
}
