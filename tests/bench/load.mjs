import { createHmac } from 'node:crypto';
import { Agent, request } from 'node:http';

/** Sign a body as SePay does. */
export function signed(body, secret, at = Math.floor(Date.now() / 1000)) {
  const signature = createHmac('sha256', secret).update(`${at}.${body}`).digest('hex');
  return { 'x-sepay-timestamp': String(at), 'x-sepay-signature': `sha256=${signature}` };
}

let lastId = Date.now() * 1000;

/** One payment on a demo account, as SePay tells it; no two are alike. */
export function payment(content = 'mua rau') {
  lastId += 1;
  const transactionDate = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
  return JSON.stringify({
    id: lastId,
    gateway: 'NganHangDemo',
    transactionDate,
    accountNumber: 'DEMO000000000001',
    code: null,
    content,
    transferType: 'in',
    transferAmount: 25_000,
    accumulated: 0,
    subAccount: null,
    referenceCode: `FT${lastId}`,
    description: '',
  });
}

/** A caller that keeps its connections open. `post` resolves to the status. */
export function openCaller(url, connections) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const post = (path, body, headers) =>
    new Promise((resolve, reject) => {
      const call = request(new URL(path, url), {
        method: 'POST',
        agent,
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...headers },
      });
      call.on('response', (answer) => {
        answer.resume();
        answer.on('end', () => resolve(answer.statusCode));
      });
      call.on('error', reject);
      call.end(body);
    });
  return { post, close: () => agent.destroy() };
}

/**
 * Deliver webhooks at so many connections for so long: by turns a payment of one of the bills and one without a code.
 * Returns how many were confirmed per second.
 */
export async function deliver({ url, path, secret, connections = 32, forMs, references }) {
  const caller = openCaller(url, connections);
  let confirmed = 0;
  const began = performance.now();
  const lane = async () => {
    while (performance.now() - began < forMs) {
      const body = payment(confirmed % 2 === 0 ? takeReference(references) : undefined);
      const status = await caller.post(path, body, signed(body, secret));
      if (status !== 200) throw new Error(`a delivery was answered ${status}`);
      confirmed += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, lane));
  caller.close();
  return confirmed / ((performance.now() - began) / 1000);
}

function takeReference(references) {
  const reference = references.pop();
  if (!reference) throw new Error('there are too few bills for this machine');
  return reference;
}
