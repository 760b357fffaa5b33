import { insertMany, inTransaction } from '../../server/src/db/index.ts';
import { DEMO_SECRET, type House } from './house.ts';
import { MORNING } from './test-clock.ts';

/** Give a demo stall an account that is no demo's; from then on it is paid there. */
export async function openRealAccount(
  { db }: House,
  stallId: string,
  accountNumber: string,
  bankBin = '970407',
): Promise<void> {
  const { marketId } = await db
    .selectFrom('Stall')
    .select('marketId')
    .where('id', '=', stallId)
    .executeTakeFirstOrThrow();
  const account = { stallId, marketId, bankBin, accountNumber, holderName: 'NGUYEN THI HANH', isDemo: 0 };
  await inTransaction(db, (tx) =>
    insertMany(tx, 'BankAccount', [{ ...account, id: `real-${accountNumber}`, validFrom: MORNING - 1, validTo: null }]),
  );
}

/** Connect a stall's own feed, or without a stall the market's; its secret is the one that the house's callers sign with, unless another is given. */
export async function connectFeed(
  { db }: House,
  feed: {
    id: string;
    stallId: string | null;
    authentication: string;
    provider?: string;
    secret?: string;
    isDemo?: number;
  },
): Promise<void> {
  await inTransaction(db, (tx) =>
    insertMany(tx, 'BankConnection', [
      {
        provider: 'sepay',
        secret: DEMO_SECRET,
        status: 'active',
        isDemo: 0,
        acceptedCount: 0,
        refusedCount: 0,
        lastDeliveryAt: null,
        createdAt: MORNING,
        ...feed,
      },
    ]),
  );
}
