import type { TabEntryKind } from '@choso/shared/contracts';
import { type Vnd, vnd } from '@choso/shared/money';
import { sayReason } from '@choso/shared/reasons';
import { bookAtCounter, type JournalDraft, type LedgerAccount, toTabAccount } from '../ledger/index.ts';

/** A sale or an entry of the notebook, as the journal must know it. */
export interface Bookable {
  id: string;
  marketId: string;
  stallId: string;
  amountVnd: Vnd;
  at: number;
}

interface Sides {
  debit: LedgerAccount;
  credit: LedgerAccount;
}

/** Book a sale in cash, or on a tab: the goods have gone, so it is earned today whenever it is paid. */
export function bookSale(sale: Bookable, tabId: string | null): JournalDraft {
  return tabId === null
    ? book(sale, 'cash-sale', sayReason('journal/cash-sale', {}), sidesOfSale(null))
    : book(sale, 'tab-sale', sayReason('journal/tab-sale', {}), sidesOfSale(tabId));
}

const sidesOfEntry: Record<TabEntryKind, (tab: LedgerAccount) => Sides> = {
  cash: (tab) => ({ debit: 'cash', credit: tab }),
  // A lower price was never earned; a debt that is no longer asked for was.
  'price-reduction': (tab) => ({ debit: 'tab-sales', credit: tab }),
  'write-off': (tab) => ({ debit: 'tab-written-off', credit: tab }),
  'brought-forward': (tab) => ({ debit: tab, credit: 'tab-brought-forward' }),
};

const wordsOfEntry: Record<TabEntryKind, string> = {
  cash: sayReason('journal/tab-cash', {}),
  'price-reduction': sayReason('journal/tab-price-reduction', {}),
  'write-off': sayReason('journal/tab-write-off', {}),
  'brought-forward': sayReason('journal/tab-brought-forward', {}),
};

/** Book what changes a debt and is no sale and no transfer. */
export function bookTabEntry(entry: Bookable, kind: TabEntryKind, tabId: string): JournalDraft {
  const entryKind = kind === 'cash' ? 'tab-settlement' : 'tab-correction';
  return book(entry, entryKind, wordsOfEntry[kind], sidesOfEntry[kind](toTabAccount(tabId)));
}

/** Book what one customer owes onto the account of whom they turned out to be; `amountVnd` is negative for money ahead. */
export function bookMerge(entry: Bookable, { from, into }: { from: string; into: string }): JournalDraft {
  const sides = { debit: toTabAccount(into), credit: toTabAccount(from) };
  return book(entry, 'tab-correction', sayReason('journal/tab-merged', {}), sides);
}

/** Book the taking back of a merge, likewise. */
export function bookMergeReversal(reversal: Bookable, { from, into }: { from: string; into: string }): JournalDraft {
  const sides = { debit: toTabAccount(into), credit: toTabAccount(from) };
  return book(takenBack(reversal), 'reversal', sayReason('journal/tab-merge-taken-back', {}), sides);
}

/** Book the taking back of a sale: the same lines with the other sign, on the day it is taken back. */
export function bookSaleReversal(reversal: Bookable, tabId: string | null): JournalDraft {
  return book(takenBack(reversal), 'reversal', sayReason('journal/sale-taken-back', {}), sidesOfSale(tabId));
}

/** Book the taking back of an entry of the notebook, likewise. */
export function bookTabEntryReversal(reversal: Bookable, kind: TabEntryKind, tabId: string): JournalDraft {
  return book(
    takenBack(reversal),
    'reversal',
    sayReason('journal/tab-entry-taken-back', {}),
    sidesOfEntry[kind](toTabAccount(tabId)),
  );
}

function sidesOfSale(tabId: string | null): Sides {
  return tabId === null ? { debit: 'cash', credit: 'cash-sales' } : { debit: toTabAccount(tabId), credit: 'tab-sales' };
}

function takenBack(reversal: Bookable): Bookable {
  return { ...reversal, amountVnd: vnd(-reversal.amountVnd) };
}

function book(
  { id: subjectId, marketId, stallId, amountVnd, at: bookedAt }: Bookable,
  kind: JournalDraft['kind'],
  description: string,
  sides: Sides,
): JournalDraft {
  return bookAtCounter({ marketId, stallId, kind, subjectId, description, bookedAt }, amountVnd, sides);
}
