import { type Selectable, sql } from 'kysely';
import { type Database, type DB, keepQuery, lockRows, type Tx } from '../db/index.ts';

/** The stalls of a market in the order of their rows, with what the public may know. */
export function listStallRows(db: Database, marketId: string) {
  return selectStallRows(db).where('Stall.marketId', '=', marketId).orderBy('Stall.position').execute();
}

/** A stall with what the public may know, or null. */
export async function findStallRow(db: Database, stallId: string) {
  return (await selectStallRows(db).where('Stall.id', '=', stallId).executeTakeFirst()) ?? null;
}

function selectStallRows(db: Database) {
  return db
    .selectFrom('Stall')
    .leftJoin('Zone', 'Zone.id', 'Stall.zoneId')
    .selectAll('Stall')
    .select('Zone.name as zoneName')
    .select(
      sql<number>`(select count(*) from Product where Product.stallId = Stall.id and isAvailable = 1)`.as(
        'productCount',
      ),
    )
    .select(
      sql<number>`(select count(*) from BankAccount where BankAccount.stallId = Stall.id and validTo is null)`.as(
        'accountCount',
      ),
    );
}

/** A stall, or null. */
export async function findStall(db: Database | Tx, stallId: string) {
  return (await db.selectFrom('Stall').selectAll().where('id', '=', stallId).executeTakeFirst()) ?? null;
}

/** What a stall's sales were taxed under until which day, the earliest first. */
export function listPastActivities(db: Database | Tx, stallId: string) {
  return db
    .selectFrom('PastTaxActivity')
    .select(['until', 'taxActivity'])
    .where('stallId', '=', stallId)
    .orderBy('until')
    .execute();
}

/** Stalls by their ids. */
export async function listStallsById(db: Database | Tx, ids: readonly string[]) {
  return ids.length === 0
    ? []
    : db
        .selectFrom('Stall')
        .selectAll()
        .where('id', 'in', [...ids])
        .execute();
}

/** The account on which a stall is paid now, or null. */
export async function findCurrentAccount(db: Database | Tx, stallId: string) {
  const account = await db
    .selectFrom('BankAccount')
    .selectAll()
    .where('stallId', '=', stallId)
    .where('validTo', 'is', null)
    .orderBy('validFrom', 'desc')
    .executeTakeFirst();
  return account ?? null;
}

/** The account on which a stall was paid at an instant, or null. */
export async function findAccountAt(db: Database | Tx, stallId: string, at: number) {
  const account = await db
    .selectFrom('BankAccount')
    .selectAll()
    .where('stallId', '=', stallId)
    .where('validFrom', '<=', at)
    .where((where) => where.or([where('validTo', 'is', null), where('validTo', '>', at)]))
    .orderBy('validFrom', 'desc')
    .executeTakeFirst();
  return account ?? null;
}

/** Every account a stall was ever paid on, the current one first. */
export function listAccountsOfStall(db: Database, stallId: string) {
  return db
    .selectFrom('BankAccount')
    .selectAll()
    .where('stallId', '=', stallId)
    .orderBy((of) => of.case().when('validTo', 'is', null).then(0).else(1).end())
    .orderBy('validFrom', 'desc')
    .execute();
}

/** An account as it is kept. */
export type BankAccountRow = Selectable<DB['BankAccount']>;

/** Asks for accounts by number, in one order; whoever locks them too waits until the transaction ends. */
export const accountsLockedByNumber = keepQuery((tx, { numbers }: { numbers: readonly string[] }) =>
  lockRows(tx, tx.selectFrom('BankAccount').selectAll().where('accountNumber', 'in', numbers).orderBy('id')),
);

/** Accounts by their ids; nobody else books on them before the transaction ends. */
export async function lockAccountsById(tx: Tx, ids: readonly string[]): Promise<BankAccountRow[]> {
  if (ids.length === 0) return [];
  const accounts = tx
    .selectFrom('BankAccount')
    .selectAll()
    .where('id', 'in', [...ids])
    .orderBy('id');
  return lockRows(tx, accounts).execute();
}

/** Accounts by number, whoever holds them and whenever they were valid. */
export async function listAccountsByNumber(db: Database | Tx, numbers: readonly string[]) {
  return numbers.length === 0
    ? []
    : db
        .selectFrom('BankAccount')
        .selectAll()
        .where('accountNumber', 'in', [...numbers])
        .execute();
}

/** Accounts by their ids. */
export async function listAccountsById(db: Database | Tx, ids: readonly string[]) {
  return ids.length === 0
    ? []
    : db
        .selectFrom('BankAccount')
        .selectAll()
        .where('id', 'in', [...ids])
        .execute();
}
