import { buildReference } from '@choso/shared/reference-code';
import { insertMany, inTransaction, newId, openDatabase } from '../../server/src/db/index.ts';

const PER_TRANSACTION = 10_000;
const A_DAY_MS = 86_400_000;

/** So many references, no two alike. */
export function referencesFor(count) {
  const references = new Set();
  while (references.size < count) references.add(buildReference((max) => Math.floor(Math.random() * max)));
  return [...references];
}

/** Add so many open bills of the stall that the load pays. Returns their references. */
export async function addBills(databaseUrl, count) {
  const db = openDatabase(databaseUrl);
  const references = referencesFor(count);
  const now = Date.now();
  for (let from = 0; from < count; from += PER_TRANSACTION) {
    const rows = references.slice(from, from + PER_TRANSACTION).map((reference) => toBill(reference, now));
    await inTransaction(db, (tx) => insertMany(tx, 'PaymentRequest', rows));
  }
  await db.destroy();
  return references;
}

function toBill(reference, now) {
  return {
    id: newId(),
    marketId: 'go-cong',
    stallId: 'gc-a01',
    bankAccountId: 'gc-a01-account',
    reference,
    amountVnd: 25_000,
    receivedVnd: 0,
    state: 'open',
    flags: '',
    voidReason: null,
    purpose: 'counter',
    note: null,
    createdBy: null,
    createdAt: now,
    expiresAt: now + A_DAY_MS,
    settledAt: null,
    version: 1,
    replacedBy: null,
    promisedAt: null,
  };
}
