import type { BankTransactionView, PaymentRequestView, Relation, Verdict } from '@choso/shared/contracts';
import { vnd } from '@choso/shared/money';
import { recognizeReason } from '@choso/shared/reasons';
import { toIsoInstant } from '@choso/shared/time';
import { encodeVietQr, findBank } from '@choso/shared/vietqr';
import { type BankTransactionRow, listMemoPrefixes, listToldLate } from '../banking/index.ts';
import type { Database, Tx } from '../db/index.ts';
import { listAccountsById, listStallsById } from '../stalls/index.ts';
import { cashBackDue } from './cash-back.ts';
import { listTwinDecisions } from './decisions/twins.ts';
import { showLink } from './links/present-link.ts';
import { listLinks } from './links/store.ts';
import { excessVnd, outstandingVnd } from './payment-request.ts';
import { type BillRow, toBill } from './store.ts';

/** Bills as they leave the server, in the order they were given. */
export async function presentBillRows(db: Database | Tx, rows: readonly BillRow[]): Promise<PaymentRequestView[]> {
  const accounts = new Map(
    (await listAccountsById(db, [...new Set(rows.map((row) => row.bankAccountId))])).map((one) => [one.id, one]),
  );
  const stalls = new Map(
    (await listStallsById(db, [...new Set(rows.map((row) => row.stallId))])).map((one) => [one.id, one]),
  );
  const links = await listLinks(
    db,
    rows.map((row) => row.id),
  );
  const prefixes = await listMemoPrefixes(db, [...accounts.values()]);
  return rows.map((row) => {
    const account = accounts.get(row.bankAccountId);
    if (!account) throw new Error(`bill ${row.id} has no account`);
    const bill = toBill(row);
    const { bankBin, accountNumber, holderName, relation } = account;
    const prefix = prefixes.get(row.stallId);
    const memo = prefix === undefined ? row.reference : `${prefix} ${row.reference}`;
    const own = {
      memo,
      // A bill that was paid in part asks for the rest; nobody should pay the whole again.
      payload: encodeVietQr({ bankBin, accountNumber, amountVnd: outstandingVnd(bill) || bill.amountVnd, memo }),
      payee: {
        bankBin,
        bankName: findBank(bankBin)?.shortName ?? bankBin,
        accountNumber,
        holderName,
        ...(relation !== null && relation !== 'self' && { relation: relation as Relation }),
      },
    };
    return {
      id: row.id,
      stallId: row.stallId,
      stallName: stalls.get(row.stallId)?.name ?? '',
      reference: row.reference,
      ...showLink(own, links.get(row.id), { ...bill, outstandingVnd: outstandingVnd(bill) }),
      amountVnd: bill.amountVnd,
      receivedVnd: bill.receivedVnd,
      outstandingVnd: outstandingVnd(bill),
      excessVnd: excessVnd(bill),
      cashBackVnd: vnd(row.cashBackVnd ?? 0),
      cashBackDueVnd: cashBackDue(bill),
      state: bill.state,
      // A promise is worth something until money comes; then the money speaks.
      flags: isAwaited(row) ? [...bill.flags, 'in-transit'] : [...bill.flags],
      voidReason: bill.voidReason,
      replacedBy: row.replacedBy,
      note: row.note,
      purpose: row.purpose as PaymentRequestView['purpose'],
      tabId: row.tabId,
      createdAt: toIsoInstant(row.createdAt),
      expiresAt: toIsoInstant(row.expiresAt),
      settledAt: row.settledAt === null ? null : toIsoInstant(row.settledAt),
      version: row.version,
    };
  });
}

function isAwaited({ state, receivedVnd, promisedAt }: BillRow): boolean {
  return state === 'open' && receivedVnd === 0 && promisedAt !== null;
}

/** Bills by their ids, as they leave the server. */
export async function presentBills(
  db: Database | Tx,
  ids: readonly string[],
): Promise<Map<string, PaymentRequestView>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('PaymentRequest')
    .selectAll()
    .where('id', 'in', [...ids])
    .execute();
  return new Map((await presentBillRows(db, rows)).map((view) => [view.id, view]));
}

/** Bank transactions as they leave the server, in the order they were given. */
export async function presentTransactions(
  db: Database,
  rows: readonly BankTransactionRow[],
): Promise<BankTransactionView[]> {
  const stallIds = [...new Set(rows.flatMap((row) => row.stallId ?? []))];
  const stalls = new Map((await listStallsById(db, stallIds)).map((one) => [one.id, one.name]));
  const late = await listToldLate(db, rows);
  const twins = await listTwinDecisions(
    db,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({
    id: row.id,
    isToldLate: late.has(row.id),
    direction: row.direction as 'in' | 'out',
    amountVnd: vnd(row.amountVnd),
    memo: row.memo,
    accountNumber: row.accountNumber,
    bankReference: row.bankReference,
    provider: row.provider,
    connectionId: row.connectionId,
    bookedAt: toIsoInstant(row.bookedAt),
    receivedAt: toIsoInstant(row.receivedAt),
    verdict: row.verdict as Verdict,
    isLate: Boolean(row.isLate),
    differenceVnd: vnd(row.differenceVnd),
    reason: row.reason,
    why: recognizeReason(row.reason),
    stallId: row.stallId,
    stallName: row.stallId ? (stalls.get(row.stallId) ?? null) : null,
    paymentRequestId: row.paymentRequestId,
    reference: row.reference,
    twinOf: row.twinOf,
    twinDecision: twins.get(row.id) ?? null,
  }));
}
