import { connect } from 'node:net';
import type { Browser } from 'playwright-core';
import QRCode from 'qrcode';
import { newPhone, scanScreen, startBrowser } from '../helpers/browser.ts';
import { type RunningProduct, startProduct } from '../helpers/running-product.ts';

let browser: Browser;
let product: RunningProduct;
beforeAll(async () => {
  // One after the other: were the second to fail beside it, the first would be left running and nobody could close it.
  browser = await startBrowser();
  product = await startProduct();
}, 60_000);
afterAll(() => Promise.all([browser?.close(), product?.stop()]));

it('a foreign reader reads a code from a phone’s screen, and nothing where there is none', async () => {
  const { page } = await newPhone(browser, product.url);
  const payload = '00020101021238';
  await page.setContent(await QRCode.toString(payload, { type: 'svg' }));
  expect(await scanScreen(page)).toEqual([payload]);
  await page.setContent('<p>không có mã</p>');
  expect(await scanScreen(page)).toEqual([]);
});

it('the product is up, and its books are intact from the first minute', async () => {
  expect((await fetch(`${product.url}/readyz`)).status).toBe(200);
  const { code, text } = await product.ledger('verify');
  expect({ code, text }).toEqual({ code: 0, text: expect.stringContaining('intact') });
});

it('hangs up on those who never finish what they ask, and answers others meanwhile', async () => {
  const { hostname, port } = new URL(product.url);
  const beginnings = ['', 'POST /webhooks/sepay/demo-sepay HTTP/1.1\r\nHost: x\r\nX-', 'GET / HTTP/1.1\r\n'];
  const endings = Array.from({ length: 60 }, (_, at) => {
    const socket = connect(Number(port), hostname, () => socket.write(beginnings[at % beginnings.length]!));
    socket.resume();
    return new Promise<void>((done) => socket.once('close', () => done()));
  });
  expect((await fetch(`${product.url}/readyz`)).status).toBe(200);
  await Promise.all(endings);
  expect((await fetch(`${product.url}/readyz`)).status).toBe(200);
}, 30_000);
