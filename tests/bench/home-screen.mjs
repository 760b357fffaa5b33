import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, devices } from 'playwright-core';
import { findProgram } from '../helpers/find-program.mjs';
import { serveBuiltWeb } from './built-web.mjs';
import { median } from './median.mjs';
import { SECRET, startProduct } from './programs.mjs';

const SLOWER = 4;
const RUNS = 5;
const USABLE = 'usable after ';

/** From the icon on the home screen to a keypad that takes a tap, without a network, on a processor four times slower. */
export async function benchHomeScreen() {
  const executablePath = findProgram('chromium', 'chromium-browser', 'google-chrome');
  if (!executablePath) throw new Error('chromium is not installed');
  const folder = mkdtempSync(join(tmpdir(), 'choso-home-screen-'));
  await serveBuiltWeb();
  const product = await startProduct();
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath,
    args: ['--no-sandbox', '--disable-gpu'],
    ...devices['Galaxy S9+'],
    baseURL: product.url,
    locale: 'vi-VN',
  });
  try {
    await useOnce(context);
    await context.setOffline(true);
    const waits = [];
    for (let run = 0; run < RUNS; run += 1) waits.push(await openFromHome(context));
    const middle = median(waits);
    const what = `home screen → usable keypad, no network, processor ×${SLOWER} slower`;
    return [
      {
        what,
        measured: `${middle.toFixed(0)} ms (slowest ${Math.max(...waits).toFixed(0)} ms)`,
        bar: '≤ 1000 ms',
        isMet: middle <= 1_000,
      },
    ];
  } finally {
    await context.close();
    await product.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A phone that was used with a network before: signed in, and everything kept that the next opening needs. */
async function useOnce(context) {
  const page = await context.newPage();
  await page.goto('/sap');
  await page.getByLabel('Tên đăng nhập').fill('gc-a01');
  await page.getByLabel('Mật khẩu').fill(SECRET);
  await page.getByRole('button', { name: 'Vào sạp' }).click();
  await page.getByRole('heading', { name: 'Thu tiền' }).waitFor({ state: 'attached' });
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.close();
}

/** Milliseconds from the start of the navigation until a tap on a key is shown as an amount. */
async function openFromHome(context) {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  // The page itself taps as soon as there is something to tap, and says so itself: no driver's delay and no script that
  // a driver puts into the page while it opens is measured with it.
  const told = page.waitForEvent('console', { predicate: (message) => message.text().startsWith(USABLE) });
  await page.addInitScript((usable) => {
    let isTapped = false;
    const look = () => {
      const amount = document.querySelector('main output');
      const key = isTapped
        ? null
        : [...document.querySelectorAll('main button')].find((one) => one.textContent === '5');
      if (key && amount) {
        isTapped = true;
        key.click();
      }
      if (amount?.textContent?.includes('năm đồng')) console.debug(`${usable}${performance.now()}`);
      else requestAnimationFrame(look);
    };
    look();
  }, USABLE);
  await page.goto('/sap', { waitUntil: 'commit' });
  const wait = Number((await told).text().slice(USABLE.length));
  await page.evaluate(() => localStorage.removeItem('choso-draft-2'));
  await page.close();
  return wait;
}
