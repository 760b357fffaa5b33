import { sayReason } from '@choso/shared/reasons';
import { toIsoInstant } from '@choso/shared/time';
import { z } from 'zod';
import { callProvider, ProviderFailed, providerUrl } from '../call-provider.ts';
import { toCursor } from '../pull/cursor.ts';
import type { Asking, Pulled } from '../pull/pull-source.ts';
import { type ListedRow, toListedRow } from './listed-row.ts';
import { readSepayRowV2 } from './read-listed-row-v2.ts';
import type { SepayDeps } from './sepay-deps.ts';

const BASE_URL = 'https://userapi.sepay.vn';
// SePay gives at most a hundred.
const ROWS_PER_PAGE = 100;
const MOST_PAGES = 500;
const BETWEEN_PAGES_MS = 600;

/** The numbering of SePay's second list, whose ids are not the webhooks'. */
export const SEPAY_V2_SPACE = 'sepay-v2';

const page = z.object({ data: z.array(z.unknown()) });

/** Make the reading of SePay's list v2. Pages may shift while they are read: a row that comes twice is one. */
export function createSepayV2List(deps: SepayDeps) {
  const { baseUrl = BASE_URL, rowsPerPage = ROWS_PER_PAGE, pause } = deps;
  return async (token: string, since: number, { now, tries, signal }: Asking): Promise<Pulled> => {
    const rows = new Map<string, ListedRow>();
    for (let number = 1; ; number += 1) {
      if (number > MOST_PAGES) throw new ProviderFailed(sayReason('pull/too-long', {}));
      if (number > 1) await pause(BETWEEN_PAGES_MS);
      const url = providerUrl(baseUrl, '/v2/transactions');
      url.searchParams.set('page', String(number));
      url.searchParams.set('per_page', String(rowsPerPage));
      url.searchParams.set('transaction_date_from', toIsoInstant(since).slice(0, 19).replace('T', ' '));
      const headers = { Authorization: `Bearer ${token}` };
      const parsed = page.safeParse(await callProvider(deps, { url, headers, tries, signal }));
      if (!parsed.success) throw new ProviderFailed(sayReason('pull/no-list', {}));
      for (const row of parsed.data.data.map(toListedRow)) rows.set(row.body, row);
      if (parsed.data.data.length < rowsPerPage) break;
    }
    const inOrder = [...rows.values()].sort((one, other) =>
      one.date < other.date ? -1 : Number(one.date > other.date),
    );
    return {
      deliveries: inOrder.map(({ body, row }) => ({ body, read: readSepayRowV2(row, now) })),
      nextCursor: toCursor(now),
      space: SEPAY_V2_SPACE,
    };
  };
}
