import { type BankTransactionView, listStallTransactions } from '@choso/shared/contracts';
import { call } from '../../lib/api.ts';
import { serverNow } from '../../lib/clock.ts';
import { todaysOf } from './todays.ts';

const PAGE_SIZE = 100;

/** Every bank transaction of a stall today, newest first: pages are fetched until one reaches back to yesterday. */
export async function loadToday(stallId: string): Promise<BankTransactionView[]> {
  const all: BankTransactionView[] = [];
  let cursor: string | null = null;
  do {
    const page: { items: BankTransactionView[]; nextCursor: string | null } = await call(listStallTransactions, {
      params: { stallId },
      query: { limit: PAGE_SIZE, ...(cursor === null ? {} : { cursor }) },
    });
    const todays = todaysOf(page.items, serverNow());
    all.push(...todays);
    cursor = todays.length === page.items.length ? page.nextCursor : null;
  } while (cursor !== null);
  return all;
}
