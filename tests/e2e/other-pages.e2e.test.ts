import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { newPhone, type Phone, startBrowser, switchOff } from '../helpers/browser.ts';
import { faultsOf, misfitsOf } from '../helpers/page-faults.ts';
import { type RunningProduct, startProduct } from '../helpers/running-product.ts';
import { payInBank, placeOrder, putInBasket } from './steps.ts';

const SLUG = 'cho-go-cong';
const SHOP = `/cho/${SLUG}`;
const BOARD = `/ban-quan-ly/${SLUG}`;

let browser: Browser;
let product: RunningProduct;
const phones: Phone[] = [];
beforeAll(async () => {
  browser = await startBrowser();
  product = await startProduct();
}, 60_000);
afterEach(() => switchOff(browser));
afterAll(() => Promise.all([browser?.close(), product?.stop()]));

async function takePhone(): Promise<Page> {
  const phone = await newPhone(browser, product.url);
  phones.push(phone);
  return phone.page;
}

/** What is wrong with a page as it stands, in both languages, on a common and on the narrowest phone. */
async function judge(page: Page, state: string) {
  await page.waitForFunction(() => document.querySelector('[class*="bone"]') === null);
  const found = { state, faults: await faultsOf(page), misfits: [] as string[] };
  for (const width of [320, 412]) {
    await page.setViewportSize({ width, height: 740 });
    found.misfits.push(...(await misfitsOf(page)).map((fault) => `${width}: ${fault}`));
  }
  await page.setViewportSize({ width: 360, height: 740 });
  expect(found).toEqual({ state, faults: [], misfits: [] });
}

async function post(path: string, body: object, headers: Record<string, string> = {}) {
  const init = { method: 'POST', body: JSON.stringify(body) };
  const answer = await fetch(product.url + path, {
    ...init,
    headers: { 'Content-Type': 'application/json', ...headers },
  });
  return (await answer.json()) as Record<string, string>;
}

it.each(['vi', 'en'])(
  'the shop’s pages are whole in %s: market, search, basket, orders, an order waiting and paid',
  async (language) => {
    const page = await takePhone();
    await page.addInitScript((chosen) => localStorage.setItem('choso-language', JSON.stringify(chosen)), language);
    await page.goto(SHOP);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByText('₫').first().waitFor();
    await judge(page, 'market');
    await page.goto(`${SHOP}/tim`);
    await page.getByRole('search').getByRole('textbox').fill('rau muong');
    await page.getByText('Rau muống').first().waitFor();
    await judge(page, 'found');
    await page.getByRole('search').getByRole('textbox').fill('zzzz');
    await page.getByText('zzzz').first().waitFor();
    await judge(page, 'nothing found');
    await page.goto(`${SHOP}/gio`);
    await page.getByRole('main').waitFor();
    await judge(page, 'empty basket');
    await page.goto(`${SHOP}/don`);
    await page.getByRole('main').waitFor();
    await judge(page, 'no orders');
    if (language !== 'vi') return;

    await putInBasket(page, SLUG, 'Rau muống');
    await page.goto(`${SHOP}/gio`);
    await page.getByLabel('Tên người nhận').waitFor();
    await judge(page, 'filled basket');
    await placeOrder(page, SLUG, { name: 'Chị Lan', phone: '0912345678' });
    const code = await page.getByRole('img', { name: /^Mã QR trả/ }).first();
    await code.waitFor();
    await judge(page, 'order to be paid');
    const order = page.url();
    const bank = await takePhone();
    await bank.goto('/ngan-hang-thu');
    await bank.getByLabel('Dán mã hoặc nhập mã thanh toán').waitFor();
    await judge(bank, 'bank: code');
    await payInBank(bank, (await billOf('gc-a01')).reference);
    await judge(bank, 'bank: sent');
    await page.goto(order);
    await page.getByText('Các sạp đã nhận đủ tiền').waitFor();
    await judge(page, 'order paid');
    await page.goto(`${SHOP}/don`);
    await page.getByRole('main').getByRole('link').first().waitFor();
    await judge(page, 'orders');
    await page.goto('/');
    await page.getByRole('link').first().waitFor();
    await judge(page, 'front page');
  },
  120_000,
);

it('the pages of a printed code and of the shared speaker are whole', async () => {
  const page = await takePhone();
  const { token } = await post('/api/session', { login: 'gc-a02', secret: product.secret });
  const own = { Authorization: `Bearer ${token}`, 'Idempotency-Key': 'stand-of-the-pages' };
  const { serial } = await post('/api/stalls/gc-a02/printed-codes', { size: 'a6' }, own);
  await page.goto(`/m/${serial}`);
  await page.getByRole('heading').first().waitFor();
  await judge(page, 'printed code');
  await page.goto('/m/0000-0000');
  await page.getByRole('heading').first().waitFor();
  await judge(page, 'printed code of nobody');

  await page.goto('/loa-chung');
  await page.getByRole('textbox').first().waitFor();
  await judge(page, 'speaker: joining');
  const { code } = await post('/api/stalls/gc-a02/speaker-codes', {}, { ...own, 'Idempotency-Key': 'speaker-code' });
  await page
    .getByRole('textbox')
    .first()
    .fill(code ?? '');
  await page.getByRole('button').first().click();
  await page.getByText('A02').first().waitFor();
  await judge(page, 'speaker: listening');
}, 60_000);

it('the board’s pages are whole, at a desk and on a phone', async () => {
  const page = await takePhone();
  await page.goto('/ban-quan-ly');
  await page.getByLabel('Tên đăng nhập').waitFor();
  await judge(page, 'sign in');
  await page.getByLabel('Tên đăng nhập').fill('board@go-cong');
  await page.getByLabel('Mật khẩu').fill(product.secret);
  await page.locator('form button[type=submit]').click();
  await page.waitForURL(/tong-quan/);
  for (const place of boardPlaces()) {
    await page.goto(`${BOARD}/${place}`);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.waitForFunction(() => document.querySelector('[aria-busy=true], [class*="bone"]') === null);
    await judge(page, place);
    await page.setViewportSize({ width: 1280, height: 800 });
    expect({ place, faults: await faultsOf(page) }).toEqual({ place, faults: [] });
    await page.setViewportSize({ width: 360, height: 740 });
  }
  for (const place of ['doi-soat/sao-ke', 'doi-soat/sao-ke/nhap']) {
    await page.goto(`${BOARD}/${place}`);
    await page.getByRole('main').getByText('Nhập sao kê').first().waitFor();
    await judge(page, place);
  }
}, 120_000);

it('no screen complained', () => {
  expect(phones.flatMap(({ complaints }) => complaints).filter((line) => !/404/.test(line))).toEqual([]);
});

/** The board's pages by its own router, so that a new one is judged from its first day. */
function boardPlaces(): string[] {
  const source = readFileSync(join(import.meta.dirname, '../../web/src/board/BoardApp.tsx'), 'utf8');
  const places = [...source.matchAll(/path=\{`\$\{ROOT\}\/:slug\/([\w-]+)`\}/g)].map(([, place]) => place!);
  expect(places.length).toBeGreaterThan(4);
  return places;
}

async function billOf(stallId: string): Promise<{ reference: string }> {
  const { token } = await post('/api/session', { login: stallId, secret: product.secret });
  const answer = await fetch(`${product.url}/api/stalls/${stallId}/payment-requests?limit=1`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  return ((await answer.json()) as { items: { reference: string }[] }).items[0]!;
}
