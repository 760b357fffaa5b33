import type { BankTransactionView, Verdict } from '@choso/shared/contracts';
import { vnd } from '@choso/shared/money';
import type { Announcement, AnnouncementVerdict } from '@choso/shared/vietnamese';

/** Money that came longer ago than this is shown, not spoken: the customer it belongs to has left. */
export const SPOKEN_WITHIN_MS = 60_000;

const spokenAs: Partial<Record<Verdict, AnnouncementVerdict>> = {
  exact: 'exact',
  short: 'short',
  over: 'over',
  // The bill was paid before; all that came now is too much.
  duplicate: 'over',
  received: 'received',
  'cancelled-bill': 'received',
  ambiguous: 'received',
  'wrong-account': 'received',
  'too-late': 'received',
};

/** What the announcer reads of a transfer; a shared speaker is told no more than this. */
export type Heard = Pick<
  BankTransactionView,
  'id' | 'direction' | 'verdict' | 'amountVnd' | 'differenceVnd' | 'receivedAt' | 'isToldLate'
>;

/** What the speaker says about a bank transaction; null when it is none of a seller's money coming in. */
export function announcementOf(transaction: Heard): Announcement | null {
  const verdict = transaction.direction === 'in' ? spokenAs[transaction.verdict] : undefined;
  if (verdict === undefined) return null;
  const amountVnd = vnd(transaction.amountVnd);
  return verdict === 'short' || verdict === 'over'
    ? { verdict, amountVnd, differenceVnd: vnd(transaction.differenceVnd) }
    : { verdict, amountVnd };
}

/** Which transactions are news: `spoken` ones to say, oldest first; `missed` ones came while nobody could hear. */
export interface News<One extends Heard> {
  spoken: One[];
  missed: One[];
}

/**
 * Tell news from what was there before.
 *
 * `heard` are the ids already dealt with; `openedAt` is when this page was opened, `now` the server's time, both epoch
 * milliseconds. Money the server recorded before the page was opened is never news, however often the list is fetched.
 */
export function findNews<One extends Heard>(
  transactions: readonly One[],
  { heard, openedAt, now }: { heard: ReadonlySet<string>; openedAt: number; now: number },
): News<One> {
  const fresh = transactions
    .filter((one) => !heard.has(one.id) && Date.parse(one.receivedAt) >= openedAt && announcementOf(one) !== null)
    .sort((left, right) => Date.parse(left.receivedAt) - Date.parse(right.receivedAt));
  const isRecent = (one: One) => !one.isToldLate && now - Date.parse(one.receivedAt) <= SPOKEN_WITHIN_MS;
  return { spoken: fresh.filter(isRecent), missed: fresh.filter((one) => !isRecent(one)) };
}
