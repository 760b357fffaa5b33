import type { Tx } from '../db/index.ts';
import { type BankAccountRow, lockAccountsByNumber } from '../stalls/index.ts';
import type { BankEvent } from './bank-event.ts';
import type { Connection } from './connections.ts';

/** The account that a movement reached, told through a connection that watches it; null for any other. */
export type FindWatched = (connection: Connection, event: BankEvent) => BankAccountRow | null;

/**
 * Read the accounts that some events may be of. A stall's feed watches the accounts of its stall, each for as long as
 * the stall held it; a feed without a stall watches all. A virtual account counts before the one behind it.
 *
 * Nobody else books on them before the transaction ends: two tellers of one money must not both be the first.
 */
export async function lockWatchedAccounts(tx: Tx, events: readonly BankEvent[]): Promise<FindWatched> {
  const numbers = events.flatMap(({ accountNumber, subAccount }) => [accountNumber, subAccount ?? accountNumber]);
  const accounts = await lockAccountsByNumber(tx, [...new Set(numbers)]);
  return ({ stallId, isDemo }, { accountNumber, subAccount, bookedAt }) => {
    const watched = accounts.filter(
      (one) =>
        Boolean(one.isDemo) === isDemo &&
        (stallId === null || stallId === one.stallId) &&
        one.validFrom <= bookedAt &&
        (one.validTo === null || bookedAt < one.validTo),
    );
    return (
      watched.find((one) => one.accountNumber === subAccount) ??
      watched.find((one) => one.accountNumber === accountNumber) ??
      null
    );
  };
}
