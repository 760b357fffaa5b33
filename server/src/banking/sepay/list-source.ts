import { sayReason } from '@choso/shared/reasons';
import { toIsoInstant } from '@choso/shared/time';
import { z } from 'zod';
import { callProvider, ProviderFailed, providerUrl } from '../call-provider.ts';
import { readCursor, toCursor } from '../pull/cursor.ts';
import type { Asking, PullSource } from '../pull/pull-source.ts';
import { createSepayV2List } from './list-source-v2.ts';
import { type ListedRow, toListedRow } from './listed-row.ts';
import { readSepayRow } from './read-listed-row.ts';
import type { SepayDeps } from './sepay-deps.ts';

const BASE_URL = 'https://my.sepay.vn';
const ROWS_PER_PAGE = 1000;
const MOST_PAGES = 50;
// A bank may book late and SePay may read it later still.
const OVERLAP_MS = 24 * 3_600_000;
// SePay takes three calls a second from one account, older pages say two.
const BETWEEN_PAGES_MS = 600;

const page = z.object({ transactions: z.array(z.unknown()) });

/**
 * SePay's lists of transactions: v1, whose ids are the webhooks', and v2, whose are not. The secret of an `api-token` or
 * `api-token-v2` connection opens them.
 */
export function createSepaySource(deps: SepayDeps): PullSource {
  const { baseUrl = BASE_URL, rowsPerPage = ROWS_PER_PAGE, pause } = deps;
  const listV2 = createSepayV2List(deps);

  const readPage = async (token: string, { from, until }: Window, { tries, signal }: Asking): Promise<ListedRow[]> => {
    const url = providerUrl(baseUrl, '/userapi/transactions/list');
    url.searchParams.set('transaction_date_min', from);
    if (until !== null) url.searchParams.set('transaction_date_max', until);
    url.searchParams.set('limit', String(rowsPerPage));
    const headers = { Authorization: `Bearer ${token}` };
    const parsed = page.safeParse(await callProvider(deps, { url, headers, tries, signal }));
    // A wrong token may be answered 200 with nothing useful.
    if (!parsed.success) throw new ProviderFailed(sayReason('pull/no-list', {}));
    return parsed.data.transactions.map(toListedRow);
  };

  return {
    canPull: ({ authentication }) => authentication === 'api-token' || authentication === 'api-token-v2',
    async listSince({ secret, authentication }, cursor, ask) {
      const { now } = ask;
      const since = readCursor(cursor, now) - OVERLAP_MS;
      if (authentication === 'api-token-v2') return listV2(secret, since, ask);
      let window: Window | null = { from: toStamp(since), until: null };
      // One number told with two amounts is two rows: what it says of either is for the inbox to judge.
      const rows = new Map<string, ListedRow>();
      for (let count = 0; window !== null; count += 1) {
        if (count === MOST_PAGES) throw new ProviderFailed(sayReason('pull/too-long', {}));
        if (count > 0) await pause(BETWEEN_PAGES_MS);
        const listed: ListedRow[] = await readPage(secret, window, ask);
        for (const row of listed) rows.set(row.body, row);
        window = listed.length < rowsPerPage ? null : narrow(window, listed);
      }
      const inOrder = [...rows.values()].sort((one, other) => compare(one.date, other.date));
      return {
        deliveries: inOrder.map(({ body, row }) => ({ body, read: readSepayRow(row, now) })),
        nextCursor: toCursor(now),
      };
    },
  };
}

/** Stamps as SePay writes them, both inclusive. */
interface Window {
  from: string;
  until: string | null;
}

// A full page hides the rest: what is older when the newest came first, what is newer otherwise.
function narrow({ from, until }: Window, listed: readonly ListedRow[]): Window {
  const dates = listed.map((row) => row.date).filter((date) => date !== '');
  const [first = '', last = ''] = [dates[0], dates.at(-1)];
  const next = first >= last ? { from, until: last } : { from: last, until };
  if (next.from === from && next.until === until) throw new ProviderFailed(sayReason('pull/too-dense', {}));
  return next;
}

function toStamp(instant: number): string {
  return toIsoInstant(instant).slice(0, 19).replace('T', ' ');
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
