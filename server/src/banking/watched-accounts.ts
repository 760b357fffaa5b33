import { findReferences } from '@choso/shared/reference-code';
import { keepQuery, type Tx } from '../db/index.ts';
import { accountsLockedByNumber, type BankAccountRow, lockAccountsById } from '../stalls/index.ts';
import type { BankEvent } from './bank-event.ts';
import type { Source } from './connections.ts';

/** Which accounts of ours some movements reached. */
export interface Watched {
  /** The account that a movement reached, told through a connection that watches it; null for any other. */
  find(connection: Source, event: BankEvent): BankAccountRow | null;
  /** Whether a number of it is an account, a virtual one, that a provider made for a bill. */
  isMadeForBill(event: BankEvent): boolean;
}

/** A virtual account that a provider made for a bill, and the account of the bill. */
interface Link {
  linkNumber: string | null;
  bankAccountId: string;
}

/** Asks for the accounts and the virtual accounts that some events may be of, and for nobody else to book on them. */
export function accountsOf(tx: Tx, events: readonly BankEvent[]) {
  const told = events.flatMap(({ accountNumber, subAccount }) => [accountNumber, subAccount ?? accountNumber]);
  const numbers = [...new Set(told)];
  return [accountsLockedByNumber(tx, { numbers }), linksByNumber(tx, { numbers })] as const;
}

/** Virtual accounts with the account of their bill: it was that bill's alone, for ever. Nobody else books on it meanwhile. */
export async function lockAccountsBehind(tx: Tx, links: readonly Link[]) {
  if (links.length === 0) return [];
  const accounts = await lockAccountsById(tx, [...new Set(links.map((link) => link.bankAccountId))]);
  return links.flatMap(({ linkNumber, bankAccountId }) => {
    const account = accounts.find((one) => one.id === bankAccountId);
    return account ? [{ linkNumber, account }] : [];
  });
}

/**
 * Which of some accounts a movement reached. A stall's feed watches the accounts of its stall, each for as long as the
 * stall held it; a feed without a stall watches all. A virtual account counts before the one behind it.
 */
export function watch(
  accounts: readonly BankAccountRow[],
  links: readonly Link[],
  linked: readonly { linkNumber: string | null; account: BankAccountRow }[],
): Watched {
  const linkNumbers = new Set(links.map(({ linkNumber }) => linkNumber));
  const isMadeForBill: Watched['isMadeForBill'] = ({ accountNumber, subAccount }) =>
    linkNumbers.has(accountNumber) || (subAccount !== null && linkNumbers.has(subAccount));
  const find: Watched['find'] = ({ stallId, isDemo }, { accountNumber, subAccount, bookedAt, memo }) => {
    const begun = accounts.filter((one) => Boolean(one.isDemo) === isDemo && one.validFrom <= bookedAt);
    const isHeld = ({ validTo }: BankAccountRow) => validTo === null || bookedAt < validTo;
    const isWatched = (one: BankAccountRow) => stallId === null || stallId === one.stallId;
    const held = begun.filter((one) => isHeld(one) && isWatched(one));
    const behind = (number: string | null) =>
      linked.find(
        ({ linkNumber, account }) => linkNumber === number && isDemo === Boolean(account.isDemo) && isWatched(account),
      )?.account;
    const now =
      held.find((one) => one.accountNumber === subAccount) ??
      behind(subAccount) ??
      held.find((one) => one.accountNumber === accountNumber) ??
      behind(accountNumber);
    if (now || findReferences(memo).length === 0) return now ?? null;
    // A stall that is paid elsewhere by now still gets what its bills asked for on an account that is nobody's since;
    // without a code of ours such money may be anybody's private affair.
    const isFree = (number: string) => !begun.some((one) => one.accountNumber === number && isHeld(one));
    const ended = begun
      .filter(
        (one) => one.accountNumber === (subAccount ?? accountNumber) && isWatched(one) && isFree(one.accountNumber),
      )
      .sort((one, other) => other.validFrom - one.validFrom);
    return ended[0] ?? null;
  };
  return { find, isMadeForBill };
}

const linksByNumber = keepQuery((tx, { numbers }: { numbers: readonly string[] }) =>
  tx
    .selectFrom('PaymentLink')
    .innerJoin('PaymentRequest', 'PaymentRequest.id', 'PaymentLink.paymentRequestId')
    .select(['PaymentLink.accountNumber as linkNumber', 'PaymentRequest.bankAccountId'])
    .where('PaymentLink.accountNumber', 'in', numbers),
);
