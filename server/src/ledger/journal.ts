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
  | 'not-a-sale';

/** Where money of an incoming transfer went; each bucket has its account. */
export type Bucket = 'bill' | 'excess' | 'counter' | 'unidentified' | 'outgoing';

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
  kind: 'incoming-transfer' | 'outgoing-transfer' | 'rebooked-transfer' | 'decision';
  description: string;
  transactionId: string | null;
  postings: PostingLine[];
}

const accountOfBucket: Record<Bucket, LedgerAccount> = {
  bill: 'bill-receipts',
  excess: 'excess',
  counter: 'counter-receipts',
  unidentified: 'unidentified',
  outgoing: 'outgoing',
};

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
export function bookIncoming(
  transfer: BookableTransfer,
  parts: readonly { bucket: Bucket; amountVnd: Vnd }[],
): JournalDraft {
  const { stallId, amountVnd } = transfer;
  const credits = parts.map(({ bucket, amountVnd: part }) => ({
    ledgerAccount: accountOfBucket[bucket],
    stallId,
    amountVnd: vnd(-part),
  }));
  return balanced('incoming-transfer', transfer, [{ ledgerAccount: 'stall-bank', stallId, amountVnd }, ...credits]);
}

/** Book an outgoing transfer: the stall's bank shrinks, and each part comes from the account of its bucket. */
export function bookOutgoing(
  transfer: BookableTransfer,
  parts: readonly { bucket: Bucket; amountVnd: Vnd }[],
): JournalDraft {
  const { stallId, amountVnd } = transfer;
  const debits = parts.map(({ bucket, amountVnd: part }) => ({
    ledgerAccount: accountOfBucket[bucket],
    stallId,
    amountVnd: part,
  }));
  const credit: PostingLine = { ledgerAccount: 'stall-bank', stallId, amountVnd: vnd(-amountVnd) };
  return balanced('outgoing-transfer', transfer, [...debits, credit]);
}

/**
 * Move what was booked of a transfer to other buckets; `moves` add to those that it stands in now, negative ones take
 * away. Null when nothing changes its account.
 */
export function rebookTransfer(
  transfer: Omit<BookableTransfer, 'amountVnd'>,
  direction: 'in' | 'out',
  moves: readonly { bucket: Bucket; amountVnd: Vnd }[],
): JournalDraft | null {
  const { stallId } = transfer;
  const sums = new Map<LedgerAccount, Vnd>();
  for (const { bucket, amountVnd } of moves) {
    const account = accountOfBucket[bucket];
    sums.set(account, addVnd(sums.get(account) ?? vnd(0), vnd(direction === 'in' ? -amountVnd : amountVnd)));
  }
  const lines = [...sums].filter(([, amountVnd]) => amountVnd !== 0);
  const postings = lines.map(([ledgerAccount, amountVnd]) => ({ ledgerAccount, stallId, amountVnd }));
  return postings.length === 0 ? null : balanced('rebooked-transfer', transfer, postings);
}

function balanced(
  kind: JournalDraft['kind'],
  transfer: Omit<BookableTransfer, 'amountVnd'>,
  postings: PostingLine[],
): JournalDraft {
  if (sumVnd(postings.map((line) => line.amountVnd)) !== 0)
    throw new Error(`postings of ${transfer.transactionId} do not sum to zero`);
  const { marketId, bookedAt, description, transactionId } = transfer;
  return { marketId, businessDate: toBusinessDate(bookedAt), bookedAt, kind, description, transactionId, postings };
}
