import type { Database } from '../../server/src/db/index.ts';
import { readBalances } from '../../server/src/ledger/index.ts';
import { Broken } from './broken.ts';
import { type AskedBill, type Decided, expectBooks } from './expected-books.ts';
import { type KeptRow, keyOf, listTold, nameOf } from './told.ts';
import { marketIds } from './town.ts';
import type { World } from './world.ts';

/** When everything has been told, the books are what the rules make of the facts, in whatever order they came. */
export async function checkBooks(world: World, db: Database, kept: readonly KeptRow[]): Promise<void> {
  const rows = await db.selectFrom('PaymentRequest').selectAll().execute();
  if (rows.length !== world.bills.length)
    throw new Broken('one bill for every ask', `${rows.length} bills, ${world.bills.length} asks`);
  const keptBills = new Map(rows.map((row) => [row.id, row]));
  const bills = world.bills.map((bill): AskedBill => {
    const row = keptBills.get(bill.id);
    return { ...bill, isCancelled: row?.voidReason === 'cancelled', replacedBy: row?.replacedBy ?? null };
  });
  const decided = await readDecided(world, db, kept);
  const facts = listTold(world).map(({ fact }) => fact);
  // What somebody said was told twice counts once less.
  for (const { kind, fact } of decided) if (kind === 'same-money' && fact) facts.splice(facts.indexOf(fact), 1);
  const expected = expectBooks(facts, bills, decided);

  const balances = new Map<string, number>();
  for (const marketId of marketIds)
    for (const { ledgerAccount, stallId, balanceVnd } of await readBalances(db, { marketId }))
      if (balanceVnd !== 0) balances.set(`${marketId} ${stallId} ${ledgerAccount}`, balanceVnd);
  compare('balance', balances, expected.balances);

  for (const bill of world.bills) {
    const row = keptBills.get(bill.id);
    const { receivedVnd, state, settledAt } = expected.bills.get(bill.id)!;
    const isWaitedFor = row?.promisedAt != null && row.promisedAt >= world.clock() - PROMISE_MS;
    const isOver = world.clock() > bill.expiresAt && !isWaitedFor;
    const resting = state === 'waiting' ? (isOver ? 'void' : 'open') : state;
    const wanted = `${resting} with ${receivedVnd} since ${settledAt}`;
    const found = `${row?.state} with ${row?.receivedVnd} since ${row?.settledAt}`;
    if (found !== wanted)
      throw new Broken('a bill stands as its money says', `${bill.reference} is ${found}, not ${wanted}`);
  }
}

const PROMISE_MS = 30 * 60_000;

/** What people decided and did not take back; that it is what they decided, the chain proves. */
async function readDecided(world: World, db: Database, kept: readonly KeptRow[]): Promise<Decided[]> {
  const rows = await db.selectFrom('Decision').selectAll().execute();
  const undone = new Set(rows.map(({ undoes }) => undoes));
  if (rows.length === 0) return [];
  const names = new Map(kept.map((row) => [keyOf(row), row.transactionId]));
  const facts = new Map(world.notices.map((notice) => [names.get(keyOf(nameOf(notice))), notice.fact]));
  return rows
    .filter(({ id, kind }) => kind !== 'undo' && !undone.has(id))
    .map(({ kind, paymentRequestId: billId, transactionId, amountVnd, createdAt: at }) => {
      const fact = transactionId === null ? null : (facts.get(transactionId) ?? null);
      return { kind, billId, fact, amountVnd, at };
    });
}

function compare(what: string, found: Map<string, number>, wanted: Map<string, number>): void {
  for (const key of new Set([...found.keys(), ...wanted.keys()])) {
    const [is, should] = [found.get(key) ?? 0, wanted.get(key) ?? 0];
    if (is !== should) throw new Broken(`every ${what} is what the facts make it`, `${key} is ${is}, not ${should}`);
  }
}
