import { toIsoInstant } from '@choso/shared/time';
import { z } from 'zod';
import { type CallDeps, callProvider } from './call-provider.ts';
import { type Asking, PullFailed, type PullSource } from './pull-source.ts';
import { readSepayRow } from './read-sepay-row.ts';

/** Where SePay is asked and how much at a time; tests have their own. */
export interface SepayDeps extends CallDeps {
  baseUrl?: string;
  rowsPerPage?: number;
}

const BASE_URL = 'https://my.sepay.vn';
const ROWS_PER_PAGE = 1000;
const MOST_PAGES = 50;
// A bank may book late and SePay may read it later still.
const OVERLAP_MS = 24 * 3_600_000;
// SePay takes three calls a second from one account, older pages say two.
const BETWEEN_PAGES_MS = 600;

const page = z.object({
  transactions: z.array(z.looseObject({ id: z.unknown(), transaction_date: z.string().catch('') })),
});
type Row = z.infer<typeof page>['transactions'][number];

/** SePay's list of transactions, v1, whose ids are the webhooks'. The secret of an `api-token` connection opens it. */
export function createSepaySource(deps: SepayDeps): PullSource {
  const { baseUrl = BASE_URL, rowsPerPage = ROWS_PER_PAGE, pause } = deps;

  const readPage = async (token: string, { from, until }: Window, { tries, signal }: Asking): Promise<Row[]> => {
    const url = new URL('/userapi/transactions/list', baseUrl);
    url.searchParams.set('transaction_date_min', from);
    if (until !== null) url.searchParams.set('transaction_date_max', until);
    url.searchParams.set('limit', String(rowsPerPage));
    const parsed = page.safeParse(await callProvider(deps, { url, token, tries, signal }));
    // A wrong token may be answered 200 with nothing useful.
    if (!parsed.success) throw new PullFailed('câu trả lời không có danh sách giao dịch; xem lại mã truy cập');
    return parsed.data.transactions;
  };

  return {
    canPull: ({ authentication }) => authentication === 'api-token',
    async listSince({ secret }, cursor, ask) {
      const { now } = ask;
      let window: Window | null = { from: toStamp(readCursor(cursor, now) - OVERLAP_MS), until: null };
      const rows = new Map<string, Row>();
      for (let count = 0; window !== null; count += 1) {
        if (count === MOST_PAGES) throw new PullFailed('danh sách quá dài');
        if (count > 0) await pause(BETWEEN_PAGES_MS);
        const listed: Row[] = await readPage(secret, window, ask);
        for (const row of listed) rows.set(JSON.stringify(row.id), row);
        window = listed.length < rowsPerPage ? null : narrow(window, listed);
      }
      const inOrder = [...rows.values()].sort((one, other) => compare(one.transaction_date, other.transaction_date));
      return {
        deliveries: inOrder.map((row) => ({ body: JSON.stringify(row), read: readSepayRow(row, now) })),
        nextCursor: new Date(now).toISOString(),
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
function narrow({ from, until }: Window, listed: readonly Row[]): Window {
  const dates = listed.map((row) => row.transaction_date).filter((date) => date !== '');
  const [first = '', last = ''] = [dates[0], dates.at(-1)];
  const next = first >= last ? { from, until: last } : { from: last, until };
  if (next.from === from && next.until === until) throw new PullFailed('quá nhiều giao dịch trong cùng một giây');
  return next;
}

function readCursor(cursor: string | null, now: number): number {
  const at = cursor === null ? now : Date.parse(cursor);
  // A clock that was once wrong must not hide what it has not reached yet.
  return Number.isNaN(at) ? now : Math.min(at, now);
}

function toStamp(instant: number): string {
  return toIsoInstant(instant).slice(0, 19).replace('T', ' ');
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
