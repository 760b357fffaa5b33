import { sayReason } from '@choso/shared/reasons';
import { toBusinessDate } from '@choso/shared/time';
import { z } from 'zod';
import { type CallDeps, callProvider, ProviderFailed, providerUrl } from '../call-provider.ts';
import { readCursor, toCursor } from '../pull/cursor.ts';
import type { Asking, PullSource } from '../pull/pull-source.ts';
import { readCassoListed } from './read-transaction.ts';

/** Where Casso is asked and how much at a time; tests have their own. */
export interface CassoDeps extends CallDeps {
  rowsPerPage?: number;
}

const BASE_URL = 'https://oauth.casso.vn';
const ROWS_PER_PAGE = 100;
const MOST_PAGES = 500;
const DAY_MS = 24 * 3_600_000;
// What Casso lists when it is not told a day.
const FIRST_REACH_MS = 7 * DAY_MS;
// Casso is asked by days, and banks that tell it by mail or SMS tell late.
const OVERLAP_MS = DAY_MS;
// Casso publishes no limit; this is as gentle as with the strictest provider that does.
const BETWEEN_PAGES_MS = 600;

// The envelope is read leniently: Casso documents the rows, and shows `data.records` in its examples only.
const page = z.object({
  error: z.literal(0).optional(),
  // A row nobody can read must not keep the others from being read.
  data: z.looseObject({ records: z.array(z.unknown()) }),
});

/** Casso's list of transactions, whose ids are those of both its webhooks. The secret of an `api-key` connection opens it. */
export function createCassoSource(deps: CassoDeps): PullSource {
  const { baseUrl = BASE_URL, rowsPerPage = ROWS_PER_PAGE, pause } = deps;
  const toHeaders = (secret: string) => ({ Authorization: `Apikey ${secret}` });

  // The list shows what Casso last read of the bank. When it does not want to read now, the list is still true.
  const refresh = async (secret: string, { accountNumbers, signal }: Asking) => {
    for (const bank_acc_id of accountNumbers) {
      const url = providerUrl(baseUrl, '/v2/sync');
      const call = { url, headers: toHeaders(secret), body: { bank_acc_id }, tries: 1, signal };
      await callProvider(deps, call).catch((error: unknown) => {
        if (!(error instanceof ProviderFailed)) throw error;
      });
    }
  };

  const readPage = async (
    secret: string,
    from: string,
    number: number,
    { tries, signal }: Asking,
  ): Promise<unknown[]> => {
    const url = providerUrl(baseUrl, '/v2/transactions');
    url.searchParams.set('fromDate', from);
    url.searchParams.set('page', String(number));
    url.searchParams.set('pageSize', String(rowsPerPage));
    // Oldest first, so that money which comes meanwhile shifts no page.
    url.searchParams.set('sort', 'ASC');
    const parsed = page.safeParse(await callProvider(deps, { url, headers: toHeaders(secret), tries, signal }));
    if (!parsed.success) throw new ProviderFailed(sayReason('pull/no-list-by-key', {}));
    return parsed.data.data.records;
  };

  return {
    canPull: ({ authentication }) => authentication === 'api-key',
    async listSince({ secret }, cursor, ask) {
      const { now } = ask;
      await refresh(secret, ask);
      const since = cursor === null ? now - FIRST_REACH_MS : readCursor(cursor, now) - OVERLAP_MS;
      // One id told with two amounts is two rows: what it says of either is for the inbox to judge.
      const rows = new Map<string, unknown>();
      for (let number = 1; ; number += 1) {
        if (number > MOST_PAGES) throw new ProviderFailed(sayReason('pull/too-long', {}));
        if (number > 1) await pause(BETWEEN_PAGES_MS);
        const listed = await readPage(secret, toBusinessDate(since), number, ask);
        for (const row of listed) rows.set(JSON.stringify(row), row);
        if (listed.length < rowsPerPage) break;
      }
      return {
        deliveries: [...rows].map(([body, row]) => ({ body, read: readCassoListed(row, now) })),
        nextCursor: toCursor(now),
      };
    },
  };
}
