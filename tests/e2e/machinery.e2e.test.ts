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
