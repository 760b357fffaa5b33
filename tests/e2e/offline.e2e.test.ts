import type { Browser, BrowserContext, Page } from 'playwright-core';
import { newPhone, openPage, type Phone, startBrowser, wipe } from '../helpers/browser.ts';
import { type RunningProduct, startProduct } from '../helpers/running-product.ts';
import { openStall, payInBank, scanOne, untilReady } from './steps.ts';

let browser: Browser;
let product: RunningProduct;
beforeAll(async () => {
  // One after the other: were the second to fail beside it, the first would be left running and nobody could close it.
  browser = await startBrowser();
  product = await startProduct();
}, 60_000);
// To keep the pages takes a phone longer than most of what is walked here; a wiped one has them still.
const wiped: BrowserContext[] = [];
const ready = new Set<BrowserContext>();
afterEach(async () => {
  for (const context of browser.contexts()) {
    if (wiped.includes(context)) continue;
    if (!ready.has(context)) await context.close();
    else {
      await wipe(context, product.url);
      wiped.push(context);
    }
  }
});
afterAll(() => Promise.all([browser?.close(), product?.stop()]));

/** A stall's phone that has been used with a network long enough to go on without one. */
async function openReadyPhone(stallId: string): Promise<Phone & { context: BrowserContext }> {
  const kept = wiped.pop();
  const phone = await (kept ? openPage(kept) : newPhone(browser, product.url, { goesOffline: true }));
  await openStall(phone.page, stallId, product.secret);
  await untilReady(phone.page);
  const context = phone.page.context();
  ready.add(context);
  return { ...phone, context };
}

async function typeAmount(page: Page, digits: string): Promise<void> {
  for (const digit of digits) await page.getByRole('button', { name: digit, exact: true }).click();
  await page.getByRole('button', { name: '000 nghìn' }).click();
}

const showsCode = (page: Page) => page.getByRole('img', { name: /^Mã QR chuyển/ }).waitFor();
const pressShow = (page: Page) => page.getByRole('button', { name: 'Hiện mã QR' }).click();

interface ToldBill {
  id: string;
  amountVnd: number;
  reference: string;
  state: string;
}

/** What the server knows of a stall's bills, newest first. */
async function billsOf(stallId: string): Promise<ToldBill[]> {
  const headers = { 'Content-Type': 'application/json' };
  const body = JSON.stringify({ login: stallId, secret: product.secret });
  const session = await fetch(`${product.url}/api/session`, { method: 'POST', headers, body });
  const { token } = (await session.json()) as { token: string };
  const answer = await fetch(`${product.url}/api/stalls/${stallId}/payment-requests?limit=50`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  return ((await answer.json()) as { items: ToldBill[] }).items;
}

it('in airplane mode a sale goes on: the amount survives a killed app, the code is drawn, and one bill comes of it', async () => {
  const { page, context } = await openReadyPhone('gc-a01');
  await context.setOffline(true);
  await typeAmount(page, '40');
  await page.close();

  const reopened = await context.newPage();
  await reopened.goto('/sap');
  await reopened.getByText('bốn mươi nghìn đồng').waitFor();
  await reopened.getByText('Rau cô Hạnh').waitFor();
  await pressShow(reopened);
  await showsCode(reopened);
  await reopened.getByText('nghe lại khi có mạng').waitFor();
  const code = await scanOne(reopened);

  // Killed with the code on the screen: it is there again, the same.
  await reopened.reload();
  await showsCode(reopened);
  expect(await scanOne(reopened)).toBe(code);
  expect(await reopened.getByRole('heading', { name: 'Đủ', exact: true }).count()).toBe(0);

  await context.setOffline(false);
  await reopened.waitForURL(/\/sap\/ma\/[0-9a-f]{8}-/);
  const bills = (await billsOf('gc-a01')).filter(({ amountVnd }) => amountVnd === 40_000);
  expect(bills).toMatchObject([{ state: 'open' }]);
  expect(code).toContain(bills[0]!.reference);
}, 90_000);

it('money that comes while the phone is away turns its code green as soon as it is back', async () => {
  const [{ page, context }, shopper] = await Promise.all([openReadyPhone('gc-a02'), newPhone(browser, product.url)]);
  await context.setOffline(true);
  await typeAmount(page, '35');
  await pressShow(page);
  await showsCode(page);
  await payInBank(shopper.page, await scanOne(page));
  expect(await page.getByRole('heading', { name: 'Đủ', exact: true }).count()).toBe(0);
  await context.setOffline(false);
  await page.getByRole('heading', { name: 'Đủ', exact: true }).waitFor();
}, 90_000);

it('an answer that is lost, a server that fails and an impatient thumb still make one bill each', async () => {
  const { page } = await openReadyPhone('gc-a03');
  let lost = 0;
  await page.route('**/api/stalls/gc-a03/payment-requests', async (route) => {
    if (route.request().method() !== 'POST' || lost >= 2) return route.continue();
    lost += 1;
    // The server hears it; the phone never hears the server.
    await route.fetch();
    await route.abort('connectionreset');
  });
  await typeAmount(page, '15');
  const show = page.getByRole('button', { name: 'Hiện mã QR' });
  await Promise.all([show.click(), show.click({ force: true, timeout: 2_000 }).catch(() => undefined)]);
  await showsCode(page);
  await page.waitForURL(/\/sap\/ma\/[0-9a-f]{8}-/, { timeout: 45_000 });
  expect(lost).toBe(2);
  expect((await billsOf('gc-a03')).filter(({ amountVnd }) => amountVnd === 15_000)).toHaveLength(1);
  // Back leads to an empty keypad, not to the same sale again.
  await page.goBack();
  await page.getByText('Bấm số tiền').waitFor();
}, 90_000);

it('what waits is counted and listed, and nobody is signed out while it waits', async () => {
  const { page, context } = await openReadyPhone('gc-a04');
  await context.setOffline(true);
  for (const amount of ['11', '12']) {
    await typeAmount(page, amount);
    await pressShow(page);
    await showsCode(page);
    await page.getByRole('link', { name: 'Khách mới' }).click();
  }
  await page.getByRole('link', { name: /2 việc chờ gửi/ }).click();
  await page.getByRole('link', { name: /Mã thu 11\.000/ }).waitFor();
  await page.getByRole('link', { name: /Mã thu 12\.000/ }).waitFor();
  await page.getByRole('link', { name: 'Sạp', exact: true }).click();
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await page.getByRole('dialog').getByText('Còn 2 việc chờ gửi').waitFor();
  await page.getByRole('button', { name: 'Ở lại' }).click();

  await context.setOffline(false);
  await page.getByRole('link', { name: /việc chờ gửi/ }).waitFor({ state: 'detached' });
  const amounts = (await billsOf('gc-a04')).map(({ amountVnd }) => amountVnd);
  expect(amounts.filter((amount) => amount === 11_000 || amount === 12_000).sort()).toEqual([11_000, 12_000]);
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await page.getByRole('button', { name: 'Vào sạp' }).waitFor();
}, 90_000);

it('a session that ended meanwhile loses nothing: the door says what waits, and the next sign-in sends it once', async () => {
  const { page, context } = await openReadyPhone('gc-a04');
  await context.setOffline(true);
  await typeAmount(page, '17');
  await pressShow(page);
  await showsCode(page);
  const token = await page.evaluate(() => JSON.parse(localStorage.getItem('choso-session-sap') ?? '').token);
  const headers = { Authorization: `Bearer ${token}` };
  expect((await fetch(`${product.url}/api/session`, { method: 'DELETE', headers })).status).toBe(200);

  await context.setOffline(false);
  await page.getByText('Phiên đăng nhập đã hết').waitFor();
  await page.getByText('1 việc chờ gửi vẫn còn trong máy').waitFor();
  await page.getByLabel('Tên đăng nhập').fill('gc-a04');
  await page.getByLabel('Mật khẩu').fill(product.secret);
  await page.getByRole('button', { name: 'Vào sạp' }).click();
  await page.getByRole('button', { name: 'Vào sạp' }).waitFor({ state: 'detached' });
  await page.goto('/sap/thu-tien');
  await page.getByRole('link', { name: /việc chờ gửi/ }).waitFor({ state: 'detached' });
  const told = (await billsOf('gc-a04')).filter(({ amountVnd }) => amountVnd === 17_000);
  expect(told).toHaveLength(1);
}, 90_000);

it('two phones at one stall, both without a network, never show the same code', async () => {
  const phones = await Promise.all([openReadyPhone('gc-b01'), openReadyPhone('gc-b01')]);
  const codes: string[] = [];
  for (const { page, context } of phones) {
    await context.setOffline(true);
    await typeAmount(page, '22');
    await pressShow(page);
    await showsCode(page);
    codes.push(await scanOne(page));
  }
  expect(new Set(codes).size).toBe(2);
  await Promise.all(phones.map(({ context }) => context.setOffline(false)));
  await Promise.all(phones.map(({ page }) => page.waitForURL(/\/sap\/ma\/[0-9a-f]{8}-/)));
  expect((await billsOf('gc-b01')).filter(({ amountVnd }) => amountVnd === 22_000)).toHaveLength(2);
}, 90_000);

it('a browser that erased what waited says so at the start, and how many', async () => {
  const { page, context } = await openReadyPhone('gc-b02');
  await context.setOffline(true);
  await typeAmount(page, '18');
  await pressShow(page);
  await showsCode(page);
  await page.goto('/sap/thu-tien');
  await page.getByRole('link', { name: /1 việc chờ gửi/ }).waitFor();
  // The browser evicts what the site stored, while none of its pages is open.
  await page.goto('about:blank');
  const sweeper = await context.newPage();
  await sweeper.goto('/icons/stall-192.png');
  await sweeper.evaluate(async () => {
    await new Promise((done, failed) => {
      const erasing = indexedDB.deleteDatabase('choso-device');
      erasing.onsuccess = done;
      erasing.onerror = failed;
    });
  });
  await sweeper.close();
  await page.goto('/sap/thu-tien');
  await page.getByRole('link', { name: /Máy đã xóa 1 việc chưa gửi/ }).click();
  await page.getByRole('button', { name: 'Tôi đã đọc' }).click();
  await page.getByText('Không có việc nào chờ gửi').waitFor();
}, 90_000);

it('a phone whose clock is a day wrong sells and settles like any other', async () => {
  const [phone, shopper] = await Promise.all([
    newPhone(browser, product.url, { goesOffline: true }),
    newPhone(browser, product.url),
  ]);
  await phone.page.addInitScript(() => {
    const right = Date.now.bind(Date);
    const DAY_MS = 86_400_000;
    const Right = Date;
    class Wrong extends Right {
      constructor(...given: [] | [number]) {
        if (given.length === 0) super(right() + DAY_MS);
        else super(...given);
      }
      static override now() {
        return right() + DAY_MS;
      }
    }
    globalThis.Date = Wrong as DateConstructor;
  });
  const { page } = phone;
  await openStall(page, 'gc-b03', product.secret);
  await untilReady(page);
  await page.context().setOffline(true);
  await typeAmount(page, '27');
  await pressShow(page);
  await showsCode(page);
  const code = await scanOne(page);
  await page.context().setOffline(false);
  await page.waitForURL(/\/sap\/ma\/[0-9a-f]{8}-/);
  await showsCode(page);
  await payInBank(shopper.page, code);
  await page.getByRole('heading', { name: 'Đủ', exact: true }).waitFor();
}, 90_000);

it('the books prove what came of it', async () => {
  expect(await product.ledger('verify')).toEqual({ code: 0, text: expect.stringContaining('intact') });
});
