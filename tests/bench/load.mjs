import { createHmac } from 'node:crypto';
import { connect } from 'node:net';

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

/**
 * A caller that keeps its connections open. `post` resolves to the status.
 *
 * It shares the processor with the program it calls, so it says the least that HTTP asks for: Node's own client costs as
 * much as the server that answers it.
 */
export function openCaller(url, connections) {
  const { hostname, port, host } = new URL(url);
  const open = new Set();
  const idle = [];
  const waiting = [];
  const openOne = () => {
    const line = openLine(hostname, Number(port), () => {
      open.delete(line);
      // A server hangs up on whom it has not heard for long.
      if (idle.includes(line)) idle.splice(idle.indexOf(line), 1);
    });
    open.add(line);
    return line;
  };
  const takeLine = () => {
    if (idle.length > 0) return idle.pop();
    return open.size < connections ? openOne() : new Promise((resolve) => waiting.push(resolve));
  };
  const post = async (path, body, headers) => {
    const line = await takeLine();
    const named = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    const head = `POST ${path} HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\n`;
    const status = await line.ask(`${head}${named.join('')}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    const next = waiting.shift();
    if (next) next(line);
    else idle.push(line);
    return status;
  };
  return { post, close: () => [...open].map((line) => line.close()) };
}

/** One connection, on which one question at a time is asked. */
function openLine(host, port, whenClosed) {
  const socket = connect({ host, port, noDelay: true });
  let asked = null;
  let heard = '';
  socket.setEncoding('latin1');
  socket.on('data', (part) => {
    if (!asked) return;
    heard += part;
    const end = heard.indexOf('\r\n\r\n');
    if (end < 0) return;
    const length = Number(/\r\ncontent-length: *(\d+)/i.exec(heard)?.[1]);
    if (Number.isNaN(length)) return asked.reject(new Error(`an answer without its length: ${heard}`));
    if (heard.length < end + 4 + length) return;
    const status = Number(heard.slice('HTTP/1.1 '.length, 'HTTP/1.1 200'.length));
    const { resolve } = asked;
    heard = '';
    asked = null;
    resolve(status);
  });
  const fail = (error) => asked?.reject(error ?? new Error('the server closed the connection'));
  socket.on('error', fail);
  socket.on('close', () => {
    fail();
    whenClosed();
  });
  const ask = (text) =>
    new Promise((resolve, reject) => {
      asked = { resolve, reject };
      socket.write(text);
    });
  return { ask, close: () => socket.destroy() };
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
