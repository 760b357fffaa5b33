import { type Database, insertMany, inTransaction } from '../../server/src/db/index.ts';
import { MORNING } from '../helpers/test-clock.ts';

const DAY = 86_400_000;

/** Who holds an account number, and when. `virtual` numbers collect on another account. */
export interface Holding {
  id: string;
  stallId: string;
  marketId: string;
  accountNumber: string;
  validFrom: number;
  validTo: number | null;
}

/** The number that collects for the virtual accounts; no stall holds it. */
export const COLLECTING_NUMBER = '2000';
/** A number of no stall at all. */
export const STRANGE_NUMBER = '6666';
/** The number that one stall gave up and another took. */
export const MOVED_NUMBER = '1009';

/** Stalls of two markets: two plain ones, one on a virtual account, one on a number that was another's. */
export const holdings: readonly Holding[] = [
  holding('a1', 'market-a', '1001', 0, null),
  holding('a2', 'market-a', '1002', 0, null),
  holding('a2', 'market-a', MOVED_NUMBER, 0, MORNING - DAY),
  holding('a3', 'market-a', 'VA2001', 0, null),
  holding('b1', 'market-b', MOVED_NUMBER, MORNING - DAY, null),
];

function holding(
  stallId: string,
  marketId: string,
  accountNumber: string,
  validFrom: number,
  validTo: number | null,
): Holding {
  return { id: `${stallId}-${accountNumber}`, stallId, marketId, accountNumber, validFrom, validTo };
}

/** The stalls, with the market that each stands in. */
export const stalls = [
  { id: 'a1', marketId: 'market-a' },
  { id: 'a2', marketId: 'market-a' },
  { id: 'a3', marketId: 'market-a' },
  { id: 'b1', marketId: 'market-b' },
] as const;
export const marketIds = ['market-a', 'market-b'] as const;

/** What a kilo costs at every stall; orders are sums of it. */
export const KILO_VND = 12_000;

/** Whose word is believed, and about whose accounts: `stallId` null watches every account. */
export const connections = [
  { id: 'sepay-all', provider: 'sepay', authentication: 'hmac', stallId: null },
  { id: 'sepay-too', provider: 'sepay', authentication: 'apikey', stallId: null },
  { id: 'sepay-a1', provider: 'sepay', authentication: 'hmac', stallId: 'a1' },
  { id: 'sepay-liar', provider: 'sepay', authentication: 'hmac', stallId: 'a3' },
  { id: 'casso-all', provider: 'casso', authentication: 'hmac-v2', stallId: null },
  { id: 'casso-v1', provider: 'casso', authentication: 'secure-token', stallId: null },
  { id: 'payos-all', provider: 'payos', authentication: 'checksum', stallId: null },
  { id: 'vietqr-all', provider: 'vietqr', authentication: 'basic-token', stallId: null },
] as const;
export type ConnectionId = (typeof connections)[number]['id'];

/** The secret of a connection. */
export const secretOf = (id: string) => `the-secret-of-${id}`;

/** Build the town into an empty, migrated database. */
export async function buildTown(db: Database): Promise<void> {
  const isDemo = 0;
  await inTransaction(db, async (tx) => {
    await insertMany(
      tx,
      'Market',
      marketIds.map((id) => ({
        id,
        slug: id,
        name: id,
        nameEn: id,
        kind: 'physical',
        paymentMode: 'pay-now',
        acceptance: 'fixed-at-once',
        openingHours: '',
        isDemo,
      })),
    );
    await insertMany(
      tx,
      'Stall',
      stalls.map(({ id, marketId }, position) => ({
        id,
        marketId,
        zoneId: null,
        code: id,
        name: id,
        holderName: id,
        hours: '',
        status: 'active',
        pauseNote: null,
        position,
        isDemo,
      })),
    );
    await insertMany(
      tx,
      'BankAccount',
      holdings.map((own) => ({ ...own, bankBin: '970436', holderName: own.stallId.toUpperCase(), isDemo })),
    );
    await insertMany(
      tx,
      'Product',
      stalls.map(({ id, marketId }) => ({
        id: `rau-${id}`,
        stallId: id,
        marketId,
        categoryId: 'rau',
        name: 'Rau muống',
        unitName: 'kg',
        priceVnd: KILO_VND,
        quantityStepMilli: 500,
        weighedAtSale: 0,
        isAvailable: 1,
        position: 0,
      })),
    );
    await insertMany(
      tx,
      'BankConnection',
      connections.map((own) => ({
        ...own,
        secret: secretOf(own.id),
        status: 'active',
        isDemo,
        acceptedCount: 0,
        refusedCount: 0,
        lastDeliveryAt: null,
        createdAt: MORNING,
      })),
    );
  });
}

/** Every table that a history writes; the town itself stays as it was built. */
export const writtenTables = [
  'Posting',
  'JournalEntry',
  'Allocation',
  'BankDelivery',
  'BankTransactionKey',
  'BankTransaction',
  'Decision',
  'StatementImport',
  'RejectedRow',
  'AuditEntry',
  'AuditHead',
  'Event',
  'IdempotencyKey',
  'OrderLine',
  'OrderGroup',
  'Order',
  'PaymentRequest',
] as const;

/** Forget everything that happened in town. */
export async function forgetHistory(db: Database): Promise<void> {
  for (const table of writtenTables) await db.deleteFrom(table).execute();
  await db.updateTable('BankConnection').set({ pullCursor: null, pulledAt: null, pullProblem: null }).execute();
}
