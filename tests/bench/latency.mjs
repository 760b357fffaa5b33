import { setTimeout as pause } from 'node:timers/promises';
import { io } from 'socket.io-client';
import { openCaller, payment, signed } from './load.mjs';
import { SECRET, startProduct } from './programs.mjs';

const PER_SECOND = 200;
const SECONDS = 20;
// While the program is young its compilers and its first look at the chains take turns with it; told apart, not left out.
const YOUNG_SECONDS = 10;

/** From a webhook leaving its sender to the event at an open page, at 200 a second, once it has run for ten seconds. */
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
  for (let at = 0; at < PER_SECOND * (YOUNG_SECONDS + SECONDS); at += 1) {
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
  const young = spread(waits.slice(0, PER_SECOND * YOUNG_SECONDS));
  const settled = spread(waits.slice(PER_SECOND * YOUNG_SECONDS));
  return [
    {
      what: 'webhook → event at a page, 200/s, p50',
      measured: `${inMs(settled.p50)} (in the first ${YOUNG_SECONDS} s ${inMs(young.p50)})`,
      bar: '≤ 10 ms',
      isMet: settled.p50 <= 10,
    },
    {
      what: 'webhook → event at a page, 200/s, p99',
      measured: `${inMs(settled.p99)} (in the first ${YOUNG_SECONDS} s ${inMs(young.p99)})`,
      bar: '≤ 50 ms',
      isMet: settled.p99 <= 50,
    },
  ];
}

function spread(waits) {
  const inOrder = waits.toSorted((one, other) => one - other);
  const [p50, p99] = [0.5, 0.99].map((share) => inOrder[Math.floor(inOrder.length * share)]);
  return { p50, p99 };
}

const inMs = (wait) => `${wait.toFixed(1)} ms`;
