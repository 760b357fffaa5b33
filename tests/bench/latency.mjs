import { setTimeout as pause } from 'node:timers/promises';
import { io } from 'socket.io-client';
import { openCaller, payment, signed } from './load.mjs';
import { SECRET, startProduct } from './programs.mjs';

const PER_SECOND = 200;
const SECONDS = 10;
// The first deliveries after a start meet code that has never run, in the caller too.
const WARM_UP_SECONDS = 1;

/** From a webhook leaving its sender to the event at an open page, at 200 a second, once it has run for a second. */
export async function benchLatency() {
  const product = await startProduct();
  const { token } = await fetch(`${product.url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login: 'gc-a01', secret: SECRET }),
  }).then((answer) => answer.json());
  const socket = io(product.url, { auth: { token }, transports: ['websocket'] });
  await socket.emitWithAck('watch', { topic: 'stall:gc-a01' });
  const waits = [];
  const sent = [];
  socket.on('event', (event) => {
    // Deliveries of one account are told in the order they were booked.
    if (event.kind === 'bank-transaction.booked') waits.push(performance.now() - sent[waits.length]);
  });
  const caller = openCaller(product.url, 32);
  const began = performance.now();
  const answers = [];
  for (let at = 0; at < PER_SECOND * (WARM_UP_SECONDS + SECONDS); at += 1) {
    const due = began + (at * 1000) / PER_SECOND;
    if (due > performance.now()) await pause(due - performance.now());
    const body = payment();
    sent.push(performance.now());
    answers.push(caller.post('/webhooks/sepay/demo-sepay', body, signed(body, SECRET)));
  }
  await Promise.all(answers);
  while (waits.length < sent.length) await new Promise((resolve) => socket.once('event', resolve));
  socket.close();
  caller.close();
  await product.stop();
  const inOrder = waits.slice(PER_SECOND * WARM_UP_SECONDS).sort((one, other) => one - other);
  const [p50, p99] = [0.5, 0.99].map((share) => inOrder[Math.floor(inOrder.length * share)]);
  return [
    {
      what: 'webhook → event at a page, 200/s, p50',
      measured: `${p50.toFixed(1)} ms`,
      bar: '≤ 10 ms',
      isMet: p50 <= 10,
    },
    {
      what: 'webhook → event at a page, 200/s, p99',
      measured: `${p99.toFixed(1)} ms`,
      bar: '≤ 50 ms',
      isMet: p99 <= 50,
    },
  ];
}
