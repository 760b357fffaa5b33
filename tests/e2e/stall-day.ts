import type { RunningProduct } from '../helpers/running-product.ts';
import { techcombank } from '../helpers/statements/techcombank.ts';

/** A demo stall in the middle of its day: what came to it and what it still waits for, by the ids of the server. */
export interface StallDay {
  login: string;
  bills: Record<'open' | 'paid' | 'short' | 'over' | 'cancelled', string>;
  storyId: string;
  tabId: string;
  orderId: string;
  /** A statement with rows that were not taken. */
  importId: string;
  /** As in addresses: 2026-11-26. */
  today: string;
  /** Ask for an amount; gives the bill's id and its code. */
  ask(amountVnd: number): Promise<{ id: string; reference: string }>;
  /** Let the sandbox bank tell of a transfer. */
  pay(code: string, amountVnd?: number, memo?: string): Promise<void>;
}

/** Sell through the API until a stall has something of everything. */
export async function playDay(product: RunningProduct, login: string): Promise<StallDay> {
  let keys = 0;
  const headers: Record<string, string> = { 'Content-Type': 'application/json' };
  const api = async (method: 'GET' | 'POST', path: string, body?: object) => {
    keys += 1;
    const init = { method, headers: { ...headers, 'Idempotency-Key': `day-of-${login}-${keys}` } };
    const answer = await fetch(product.url + path, body ? { ...init, body: JSON.stringify(body) } : init);
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`);
    return answer.json();
  };
  const { token } = await api('POST', '/api/session', { login, secret: product.secret });
  headers.Authorization = `Bearer ${token}`;
  const stall = `/api/stalls/${login}`;
  const ask = (amountVnd: number) => api('POST', `${stall}/payment-requests`, { amountVnd });
  const pay = async (code: string, amountVnd?: number, memo?: string) =>
    void (await api('POST', '/api/demo-bank/transfers', { code, amountVnd, memo }));

  const [open, paid, short, over, cancelled] = [
    await ask(25_000),
    await ask(60_000),
    await ask(40_000),
    await ask(30_000),
    await ask(12_000),
  ];
  await pay(paid.reference);
  await pay(short.reference, 30_000);
  await pay(over.reference, 35_000);
  await api('POST', `/api/payment-requests/${cancelled.id}/cancel`);
  // Money whose words name no bill: somebody has to say what it is.
  const lost = await ask(18_000);
  await pay(lost.payload, 18_000, 'gui tien rau');
  const { items: came } = await api('GET', `${stall}/bank-transactions`);
  const { items: tabs } = await api('GET', `${stall}/tabs`);
  const { items: orders } = await api('GET', `${stall}/orders?limit=10`);
  return {
    login,
    bills: { open: open.id, paid: paid.id, short: short.id, over: over.id, cancelled: cancelled.id },
    storyId: came.at(-1).id,
    tabId: tabs[0].id,
    orderId: orders[0].id,
    importId: await importStatement(product, login, { token, account: paid.payee.accountNumber }),
    today: new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10),
    ask,
    pay,
  };
}

/** Import through the stall's own feed a statement of which nothing can be read. */
async function importStatement(
  { url }: RunningProduct,
  login: string,
  { token, account }: { token: string; account: string },
): Promise<string> {
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'text/csv' };
  const connections = await fetch(`${url}/api/stalls/${login}/bank-connections`, { headers });
  const { items: feeds } = (await connections.json()) as { items: { id: string }[] };
  const lines = Array.from(
    { length: 60 },
    (_, at) => `"31/02/2026","NGUYEN THI LAN chuyen tien rau ${at}","FT${at}","","14,000"`,
  );
  const answer = await fetch(
    `${url}/api/bank-connections/${feeds[0]?.id}/statements?fileName=sao-ke-thang-11-cua-tai-khoan-ban-rau.csv`,
    {
      method: 'POST',
      headers,
      body: techcombank(account, [], lines),
    },
  );
  return ((await answer.json()) as { id: string }).id;
}
