import { randomInt } from 'node:crypto';
import { buildSerial } from '@choso/shared/printed-code';
import { encodeVietQr } from '@choso/shared/vietqr';
import type { Selectable } from 'kysely';
import { witness } from '../audit/index.ts';
import { listMemoPrefixes } from '../banking/index.ts';
import { type Database, type DB, insertMany, newId, type Tx } from '../db/index.ts';
import { AppError } from '../http/index.ts';
import { findCurrentAccount } from '../stalls/index.ts';

/** A printed code with the account it leads to. */
export type PrintedCodeRow = Selectable<DB['PrintedCode']> & {
  bankBin: string;
  accountNumber: string;
  holderName: string;
  validTo: number | null;
};

/**
 * Print a code of the stall's current account, without an amount, with the word that its provider listens for.
 * Throws `stall/no-bank-account`.
 */
export async function addPrintedCode(
  tx: Tx,
  { stallId, size, printedBy }: { stallId: string; size: string; printedBy: string },
  now: number,
): Promise<string> {
  const account = await findCurrentAccount(tx, stallId);
  if (!account) throw new AppError('stall/no-bank-account');
  const { id: bankAccountId, marketId, bankBin, accountNumber } = account;
  const prefix = (await listMemoPrefixes(tx, [account])).get(stallId);
  const payload = encodeVietQr({ bankBin, accountNumber, ...(prefix === undefined ? {} : { memo: prefix }) });
  // A serial that is taken makes the insert lose its race; the transaction begins again with another one.
  const serial = buildSerial(randomInt);
  await insertMany(tx, 'PrintedCode', [
    { serial, marketId, stallId, bankAccountId, size, payload, printedBy, printedAt: now },
  ]);
  const facts = { stallId, bankAccountId, size, payload };
  await witness(tx, [{ marketId, actor: printedBy, action: 'stand.printed', subject: serial, facts }], now);
  return serial;
}

function codesWithAccounts(db: Database | Tx) {
  return db
    .selectFrom('PrintedCode')
    .innerJoin('BankAccount', 'BankAccount.id', 'PrintedCode.bankAccountId')
    .selectAll('PrintedCode')
    .select(['bankBin', 'accountNumber', 'holderName', 'validTo']);
}

/** Every code printed for a stall, newest first. */
export function listPrintedCodesOf(db: Database | Tx, stallId: string): Promise<PrintedCodeRow[]> {
  const codes = codesWithAccounts(db).where('PrintedCode.stallId', '=', stallId);
  // Two that were printed in one moment keep one order, whoever asks.
  return codes.orderBy('printedAt', 'desc').orderBy('serial').execute();
}

/** One printed code, or null. */
export async function findPrintedCode(db: Database | Tx, serial: string): Promise<PrintedCodeRow | null> {
  return (await codesWithAccounts(db).where('serial', '=', serial).executeTakeFirst()) ?? null;
}

/** Keep a look at a stand. */
export async function addStandCheck(
  tx: Tx,
  look: { stallId: string; personId: string; outcome: string; serial: string | null; scanned: string | null },
  now: number,
): Promise<void> {
  await insertMany(tx, 'StandCheck', [{ id: newId(), ...look, at: now }]);
}

/** The newest looks at a stall's stand. */
export function listStandChecksOf(db: Database, stallId: string, limit: number) {
  return db
    .selectFrom('StandCheck')
    .selectAll()
    .where('stallId', '=', stallId)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}
