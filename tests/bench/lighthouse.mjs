import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { findProgram } from '../helpers/find-program.mjs';
import { freePort } from '../helpers/free-port.mjs';
import { serveBuiltWeb } from './built-web.mjs';
import { median } from './median.mjs';
import { SECRET, startProduct } from './programs.mjs';

const CATEGORIES = { performance: 95, accessibility: 100 };
const RUNS = 3;

/** Lighthouse as on a middling phone, on the built pages: the keypad of a signed-in stall, a market, an order to be paid. */
export async function benchLighthouse() {
  const executablePath = findProgram('chromium', 'chromium-browser', 'google-chrome');
  if (!executablePath) throw new Error('chromium is not installed');
  const folder = mkdtempSync(join(tmpdir(), 'choso-lighthouse-'));
  await serveBuiltWeb();
  const product = await startProduct();
  const port = await freePort();
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', `--remote-debugging-port=${port}`],
  });
  try {
    await signIn(context, product.url);
    const pages = {
      'keypad, signed in': '/sap/thu-tien',
      'market page': '/cho/cho-go-cong',
      'order page': `/don/${await placeOrder(product.url)}`,
    };
    const rows = [];
    for (const [name, path] of Object.entries(pages)) rows.push(...(await judge(name, product.url + path, port)));
    return rows;
  } finally {
    await context.close();
    await product.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The stall signs in once, in the profile that is measured afterwards. */
async function signIn(context, url) {
  const page = await context.newPage();
  await page.goto(`${url}/sap`);
  await page.getByLabel('Tên đăng nhập').fill('gc-a01');
  await page.getByLabel('Mật khẩu').fill(SECRET);
  await page.getByRole('button', { name: 'Vào sạp' }).click();
  await page.getByRole('heading', { name: 'Thu tiền' }).waitFor({ state: 'attached' });
  await page.close();
}

async function placeOrder(url) {
  const { items } = await (await fetch(`${url}/api/markets/cho-go-cong/products?stall=gc-a01&limit=50`)).json();
  const { id } = items.find(({ available, weighedAtSale }) => available && !weighedAtSale);
  const answer = await fetch(`${url}/api/markets/cho-go-cong/orders`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': 'lighthouse-order' },
    body: JSON.stringify({
      buyer: { name: 'Chị Lan', phone: '0912345678' },
      handover: 'collect',
      lines: [{ productId: id, quantity: 2 }],
    }),
  });
  const order = await answer.json();
  if (!answer.ok) throw new Error(`no order: ${JSON.stringify(order)}`);
  return order.token;
}

/** The median of several runs; one run is a throw of dice. */
async function judge(name, url, port) {
  const scores = { performance: [], accessibility: [] };
  const paints = [];
  let faults = [];
  let failures = 0;
  while (paints.length < RUNS) {
    const { lhr } = await lighthouse(url, {
      port,
      logLevel: 'silent',
      output: 'json',
      onlyCategories: Object.keys(CATEGORIES),
      disableStorageReset: true,
    });
    // On a busy machine the browser sometimes loses a recording; only one that it never makes is a fault of ours.
    if (lhr.runtimeError) {
      failures += 1;
      if (failures > RUNS) throw new Error(`${name}: ${lhr.runtimeError.message}`);
      continue;
    }
    for (const category of Object.keys(CATEGORIES))
      scores[category].push(Math.round(lhr.categories[category].score * 100));
    paints.push(lhr.audits['largest-contentful-paint'].numericValue);
    faults = lhr.categories.accessibility.auditRefs
      .filter(({ id, weight }) => weight > 0 && lhr.audits[id].score === 0)
      .map(({ id }) => id);
  }
  const paint = (median(paints) / 1000).toFixed(1);
  return Object.entries(CATEGORIES).map(([category, bar]) => {
    const score = median(scores[category]);
    const more =
      category === 'performance' ? `, largest paint ${paint} s` : faults.length > 0 ? `: ${faults.join(', ')}` : '';
    return {
      what: `Lighthouse mobile, ${name}, ${category}`,
      measured: `${score}${more}`,
      bar: `≥ ${bar}`,
      isMet: score >= bar,
    };
  });
}
