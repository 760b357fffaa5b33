import type { Answer, ApiOptions, HouseCaller } from './caller.ts';

let lastKey = 0;

/** A stall's drawer and notebook in a test, used by its holder. */
export interface Till {
  /** Keep a sale in cash or on a tab; gives the whole answer. */
  sell(body: object, options?: Partial<ApiOptions>): Promise<Answer>;
  reverse(saleId: string, options?: Partial<ApiOptions>): Promise<Answer>;
  /** Who owes what. */
  tabs(): Promise<Answer['body']>;
  tab(tabId: string): Promise<Answer['body']>;
  /** Ask for a debt by VietQR. */
  collect(tabId: string, amountVnd: number, options?: Partial<ApiOptions>): Promise<Answer>;
  /** Note what changes a debt. */
  note(tabId: string, body: object, options?: Partial<ApiOptions>): Promise<Answer>;
  reverseEntry(tabId: string, entryId: string): Promise<Answer>;
  /** The day's figures by the journal. */
  day(date?: string): Promise<Answer['body']>;
}

/** Open the till of a demo stall. */
export async function openTill(house: HouseCaller, stallId: string): Promise<Till> {
  const token = await house.signIn(stallId);
  const post = (path: string, body: object, options: Partial<ApiOptions> = {}) => {
    lastKey += 1;
    return house.api('POST', `/api/stalls/${stallId}${path}`, { token, key: `till-${lastKey}`, body, ...options });
  };
  const get = async (path: string) => (await house.api('GET', `/api/stalls/${stallId}${path}`, { token })).body;
  const why = { reason: 'ghi nhầm' };
  return {
    sell: (body, options) => post('/sales', body, options),
    reverse: (saleId, options) => post(`/sales/${saleId}/reverse`, why, options),
    tabs: () => get('/tabs'),
    tab: (tabId) => get(`/tabs/${tabId}`),
    collect: (tabId, amountVnd, options) => post(`/tabs/${tabId}/bills`, { amountVnd }, options),
    note: (tabId, body, options) => post(`/tabs/${tabId}/entries`, body, options),
    reverseEntry: (tabId, entryId) => post(`/tabs/${tabId}/entries/${entryId}/reverse`, why),
    day: (date) => get(`/day${date ? `?date=${date}` : ''}`),
  };
}
