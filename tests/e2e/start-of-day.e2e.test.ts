import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Request } from 'playwright-core';
import { newPhone, startBrowser } from '../helpers/browser.ts';
import { showToCamera } from '../helpers/fake-camera.ts';
import { type RunningProduct, startProduct } from '../helpers/running-product.ts';
import { openStall } from './steps.ts';

let product: RunningProduct;
let folder: string;
const browsers: Browser[] = [];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'choso-camera-'));
  product = await startProduct();
}, 60_000);
afterAll(async () => {
  for (const browser of browsers) await browser.close();
  await product?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A stall's printed stand, as a file. */
async function printStand(stallId: string): Promise<string> {
  const post = async (path: string, body: object, headers: Record<string, string> = {}) => {
    const init = {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'Content-Type': 'application/json', ...headers },
    };
    return (await fetch(product.url + path, init)).json();
  };
  const { token } = (await post('/api/session', { login: stallId, secret: product.secret })) as { token: string };
  const bearer = { Authorization: `Bearer ${token}` };
  const path = `/api/stalls/${stallId}/printed-codes`;
  const { serial } = (await post(path, { size: 'a6' }, { ...bearer, 'Idempotency-Key': `stand-${stallId}` })) as {
    serial: string;
  };
  const sheet = await fetch(`${product.url}${path}/${serial}/stand.pdf`, { headers: bearer });
  const file = join(folder, `${stallId}.pdf`);
  writeFileSync(file, Buffer.from(await sheet.arrayBuffer()));
  return file;
}

const named = (request: Request) => `${request.method()} ${request.url()}`;

/** A seller's phone that begins the day with a sheet of paper before its camera. */
async function startTheDay(sheet: string) {
  const browser = await startBrowser(await showToCamera(sheet, mkdtempSync(join(folder, 'film-'))));
  browsers.push(browser);
  const { page, complaints } = await newPhone(browser, product.url);
  await openStall(page, 'gc-a01', product.secret);
  await page.goto('/sap/bat-dau');
  await page.getByRole('button', { name: 'Bật loa, nghe thử' }).click();
  await page.getByRole('button', { name: 'Có, nghe rõ' }).click();
  // What the camera found is said at once, and told to the server after that.
  const noted = page.waitForResponse((answer) => answer.ok() && /POST .*stand-checks/.test(named(answer.request())));
  await page.getByRole('button', { name: 'Mở máy ảnh, quét mã' }).click();
  return { page, complaints, noted };
}

it('the stall’s own stand is told as its own, a stand of somebody else as a danger, and both are noted', async () => {
  const [own, strange] = [await printStand('gc-a01'), await printStand('gc-a02')];
  const right = await startTheDay(own);
  await right.page.getByRole('alert').getByRole('heading', { name: 'Đúng mã của sạp' }).waitFor();
  await right.page.getByRole('button', { name: 'Xong, bán thôi' }).click();
  await right.page.getByRole('heading', { name: 'Thu tiền' }).waitFor({ state: 'attached' });

  const wrong = await startTheDay(strange);
  await wrong.page.getByRole('alert').getByRole('heading', { name: 'KHÔNG PHẢI MÃ CỦA SẠP' }).waitFor();

  await Promise.all([right.noted, wrong.noted]);
  await right.page.goto('/sap/ma-dung');
  await right.page.getByText('Mã lạ').waitFor();
  await right.page.getByText('Đúng mã').waitFor();
  expect([...right.complaints, ...wrong.complaints]).toEqual([]);
}, 120_000);
