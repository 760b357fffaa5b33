import { addVnd, sumVnd, type Vnd, vnd } from '@choso/shared/money';
import { toBusinessDate } from '@choso/shared/time';

/** The accounts of a market's journal. A debit is positive, a credit negative. */
export type LedgerAccount =
  | 'stall-bank'
  | 'bill-receipts'
  | 'counter-receipts'
  | 'excess'
  | 'unidentified'
  | 'outgoing'
  | 'cash'
  | 'not-a-sale'
  | 'cash-back'
  | 'cash-sales'
  | 'tab-sales'
  | 'tab-brought-forward'
  | 'tab-written-off'
  | TabAccount;

/** What one customer of a stall's notebook owes; the part behind the stroke is the tab's id. */
export type TabAccount = `${typeof TAB_RECEIVABLES}/${string}`;

/** Under this account stands one for every tab. */
export const TAB_RECEIVABLES = 'tab-receivables';

/** The account of what a tab owes. */
export function toTabAccount(tabId: string): TabAccount {
  return `${TAB_RECEIVABLES}/${tabId}`;
}

/** Accounts on which revenue stands: a credit earns, a debit takes back. There is no other revenue. */
export const REVENUE_ACCOUNTS = ['bill-receipts', 'counter-receipts', 'cash-sales', 'tab-sales'] as const;

/** Where money of an incoming transfer went; each bucket has its account, `tab` one for each tab. */
export type Bucket =
  | 'bill'
  | 'cash-back'
  | 'tab'
  | 'tab-written-off'
  | 'excess'
  | 'counter'
  | 'unidentified'
  | 'outgoing';

/** Why an entry is in the journal. */
export type EntryKind =
  | 'incoming-transfer'
  | 'outgoing-transfer'
  | 'rebooked-transfer'
  | 'decision'
  | 'cash-back'
  | 'cash-sale'
  | 'tab-sale'
  | 'tab-settlement'
  | 'tab-correction'
  | 'reversal';

/** One line of an entry. */
export interface PostingLine {
  ledgerAccount: LedgerAccount;
  stallId: string;
  amountVnd: Vnd;
}

/** An entry before it has its place in the journal. */
export interface JournalDraft {
  marketId: string;
  businessDate: string;
  bookedAt: number;
  kind: EntryKind;
  description: string;
  transactionId: string | null;
  /** What it is about where it is no transaction. */
  subjectId?: string | null;
  postings: PostingLine[];
}

const accountOfBucket: Record<Exclude<Bucket, 'tab'>, LedgerAccount> = {
  bill: 'bill-receipts',
  'cash-back': 'cash-back',
  'tab-written-off': 'tab-written-off',
  excess: 'excess',
  counter: 'counter-receipts',
  unidentified: 'unidentified',
  outgoing: 'outgoing',
};

/** A part of a transfer. `tabId` says whose debt the bucket `tab` is. */
export interface BookablePart {
  bucket: Bucket;
  amountVnd: Vnd;
  tabId?: string | null;
}

/** The account on which a part stands. Throws when it is a tab's and does not say which. */
export function accountOfPart({ bucket, tabId }: Pick<BookablePart, 'bucket' | 'tabId'>): LedgerAccount {
  if (bucket !== 'tab') return accountOfBucket[bucket];
  if (!tabId) throw new Error('money for a tab names no tab');
  return toTabAccount(tabId);
}

/** The facts of a transfer on a stall's account. */
export interface BookableTransfer {
  transactionId: string;
  marketId: string;
  stallId: string;
  amountVnd: Vnd;
  bookedAt: number;
  description: string;
}

/** Book an incoming transfer: the stall's bank grows, and each part goes to the account of its bucket. */
export function bookIncoming(transfer: BookableTransfer, parts: readonly BookablePart[]): JournalDraft {
  const { stallId, amountVnd } = transfer;
  const credits = parts.map((part) => ({
    ledgerAccount: accountOfPart(part),
    stallId,
    amountVnd: vnd(-part.amountVnd),
  }));
  return transferred('incoming-transfer', transfer, [{ ledgerAccount: 'stall-bank', stallId, amountVnd }, ...credits]);
}

/** Book an outgoing transfer: the stall's bank shrinks, and each part comes from the account of its bucket. */
export function bookOutgoing(transfer: BookableTransfer, parts: readonly BookablePart[]): JournalDraft {
  const { stallId, amountVnd } = transfer;
  const debits = parts.map((part) => ({ ledgerAccount: accountOfPart(part), stallId, amountVnd: part.amountVnd }));
  const credit: PostingLine = { ledgerAccount: 'stall-bank', stallId, amountVnd: vnd(-amountVnd) };
  return transferred('outgoing-transfer', transfer, [...debits, credit]);
}

/**
 * Move what was booked of a transfer to other buckets; `moves` add to those that it stands in now, negative ones take
 * away. Null when nothing changes its account.
 */
export function rebookTransfer(
  transfer: Omit<BookableTransfer, 'amountVnd'>,
  direction: 'in' | 'out',
  moves: readonly BookablePart[],
): JournalDraft | null {
  const { stallId } = transfer;
  const sums = new Map<LedgerAccount, Vnd>();
  for (const move of moves) {
    const account = accountOfPart(move);
    sums.set(account, addVnd(sums.get(account) ?? vnd(0), vnd(direction === 'in' ? -move.amountVnd : move.amountVnd)));
  }
  const lines = [...sums].filter(([, amountVnd]) => amountVnd !== 0);
  const postings = lines.map(([ledgerAccount, amountVnd]) => ({ ledgerAccount, stallId, amountVnd }));
  return postings.length === 0 ? null : transferred('rebooked-transfer', transfer, postings);
}

/** An entry of a stall that no transfer made, on the business date of `bookedAt`. */
export interface CounterEntry {
  marketId: string;
  stallId: string;
  kind: EntryKind;
  subjectId: string;
  description: string;
  bookedAt: number;
}

/** Book an entry of two lines: `amountVnd` goes to the account `debit` from the account `credit`. */
export function bookAtCounter(
  { stallId, ...entry }: CounterEntry,
  amountVnd: Vnd,
  { debit, credit }: { debit: LedgerAccount; credit: LedgerAccount },
): JournalDraft {
  const postings = [
    { ledgerAccount: debit, stallId, amountVnd },
    { ledgerAccount: credit, stallId, amountVnd: vnd(-amountVnd) },
  ];
  return { ...entry, businessDate: toBusinessDate(entry.bookedAt), transactionId: null, postings };
}

function transferred(
  kind: EntryKind,
  transfer: Omit<BookableTransfer, 'amountVnd'>,
  postings: PostingLine[],
): JournalDraft {
  if (sumVnd(postings.map((line) => line.amountVnd)) !== 0)
    throw new Error(`postings of ${transfer.transactionId} do not sum to zero`);
  const { marketId, bookedAt, description, transactionId } = transfer;
  return { marketId, businessDate: toBusinessDate(bookedAt), bookedAt, kind, description, transactionId, postings };
}
