import type { Browser, Page } from 'playwright-core';
import { newPhone, type Phone, startBrowser, switchOff } from '../helpers/browser.ts';
import { type RunningProduct, startProduct } from '../helpers/running-product.ts';
import { type HeardAt, heardOn, listenTo } from './ears.ts';
import { openStall, payInBank, placeOrder, putInBasket, scanOne } from './steps.ts';

const SLUG = 'cho-go-cong';
/** How long after the bank’s word reaches us its verdict may be heard. */
const HEARD_WITHIN_MS = 2_000;

let browser: Browser;
let product: RunningProduct;
const phones: Phone[] = [];
beforeAll(async () => {
  // The sandbox of the browser wants a finger before it makes sound; the walks below tap as a seller does.
  browser = await startBrowser(['--autoplay-policy=user-gesture-required']);
  product = await startProduct();
}, 60_000);
afterEach(() => switchOff(browser));
afterAll(() => Promise.all([browser?.close(), product?.stop()]));

async function takePhone(kind?: { goesOffline: true }): Promise<Page> {
  const phone = await newPhone(browser, product.url, kind);
  phones.push(phone);
  return phone.page;
}

/** How often a page was tapped since the last count. */
async function countTaps(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counted = globalThis as unknown as { taps: number };
    counted.taps = 0;
    addEventListener('click', () => (counted.taps += 1), { capture: true });
  });
  return () => page.evaluate(() => (globalThis as unknown as { taps: number }).taps);
}

/** A shopper pays from a phone of her own; gives when the bank’s word had reached us at the latest. */
async function pay(code: string, amount?: string): Promise<number> {
  const shopper = await takePhone();
  await payInBank(shopper, code, amount);
  await shopper.close();
  return Date.now();
}

/** The clips of the next verdict, once they have begun to sound. */
async function nextSaid(stall: Page, after: number): Promise<HeardAt> {
  await stall.waitForFunction((count) => (globalThis as unknown as { heard: unknown[] }).heard.length > count, after);
  return (await heardOn(stall))[after]!;
}

it('a new seller takes her first 25.000 ₫: four taps beyond the digits at most, and hears that it came', async () => {
  const stall = await takePhone();
  await listenTo(stall);
  await openStall(stall, 'gc-a01', product.secret);
  const taps = await countTaps(stall);
  for (const name of ['2', '5', /000 nghìn/, 'Hiện mã QR'])
    await stall.getByRole('button', { name, exact: true }).click();
  await stall.getByRole('img', { name: /^Mã QR chuyển 25\.000/ }).waitFor();
  const DIGITS = 2;
  expect((await taps()) - DIGITS).toBeLessThanOrEqual(4);

  const before = (await heardOn(stall)).length;
  const told = await pay(await scanOne(stall));
  const said = await nextSaid(stall, before);
  await stall.getByRole('heading', { name: 'Đủ', exact: true }).waitFor();
  expect(said.clips.length).toBeGreaterThan(1);
  expect(said.at - told).toBeLessThanOrEqual(HEARD_WITHIN_MS);
  expect(said.shakes).toHaveLength(1);
}, 60_000);

it('too little is another sound and another shake than enough, from the first note on', async () => {
  const stall = await takePhone();
  await listenTo(stall);
  await openStall(stall, 'gc-a02', product.secret);
  const said: HeardAt[] = [];
  for (const amount of [undefined, '15.000']) {
    await stall.goto('/sap/thu-tien');
    for (const name of ['2', '5', /000 nghìn/, 'Hiện mã QR'])
      await stall.getByRole('button', { name, exact: true }).click();
    await stall.getByRole('img', { name: /^Mã QR chuyển 25\.000/ }).waitFor();
    await pay(await scanOne(stall), amount);
    said.push(await nextSaid(stall, 0));
  }
  const [enough, short] = said;
  expect(short!.clips[0]).not.toBe(enough!.clips[0]);
  expect(short!.clips).not.toEqual(enough!.clips);
  expect(short!.shakes).not.toEqual(enough!.shakes);
  expect(short!.shakes.length).toBeGreaterThan(enough!.shakes.length);
}, 60_000);

it('a paid page from half a minute ago shows other words than the stall, and the stall’s and the payer’s own agree', async () => {
  const [stall, shopper] = [await takePhone(), await takePhone()];
  await openStall(stall, 'gc-a03', product.secret);
  const { items } = (await (
    await fetch(`${product.url}/api/markets/${SLUG}/products?stall=gc-a03&limit=50`)
  ).json()) as {
    items: { name: string; available: boolean; weighedAtSale: boolean }[];
  };
  await putInBasket(shopper, SLUG, items.find((one) => one.available && !one.weighedAtSale)!.name);
  await placeOrder(shopper, SLUG, { name: 'Chị Lan', phone: '0912345678' });
  await shopper.getByRole('img', { name: /^Mã QR trả/ }).scrollIntoViewIfNeeded();
  await pay(await scanOne(shopper));
  const words = async (page: Page) => (await page.locator('p[lang=vi]').last().innerText()).trim();
  await shopper.getByText('Các sạp đã nhận đủ tiền').waitFor();
  const { items: bills } = await ofStall<{ items: { id: string; state: string }[] }>(
    'gc-a03',
    '/payment-requests?limit=5',
  );
  await stall.goto(`/sap/ma/${bills.find(({ state }) => state === 'settled')!.id}`);
  await stall.getByRole('heading', { name: 'Đủ', exact: true }).waitFor();

  // The picture that a liar keeps: the words as they are now.
  await expectEqualSoon(
    () => words(stall),
    () => words(shopper),
  );
  const picture = await words(stall);
  await stall.clock.install();
  await stall.clock.fastForward(31_000);
  await stall.waitForFunction(
    (old) => [...document.querySelectorAll('p[lang=vi]')].at(-1)?.textContent?.trim() !== old,
    picture,
  );
}, 90_000);

it('without a network a page that was green tells what it knew and when, and paints nothing green', async () => {
  const stall = await takePhone({ goesOffline: true });
  await openStall(stall, 'gc-a04', product.secret);
  await stall.evaluate(async () => void (await navigator.serviceWorker.ready));
  for (const name of ['2', '5', /000 nghìn/, 'Hiện mã QR'])
    await stall.getByRole('button', { name, exact: true }).click();
  await stall.getByRole('img', { name: /^Mã QR chuyển/ }).waitFor();
  await pay(await scanOne(stall));
  await stall.getByRole('heading', { name: 'Đủ', exact: true }).waitFor();
  expect(await greenOn(stall)).toBeGreaterThan(0);

  await stall.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await stall.context().setOffline(true);
  await stall.reload();
  await stall.getByText(/^Lúc \d\d:\d\d, trước khi mất mạng/).waitFor();
  expect(await stall.getByRole('heading', { name: 'Đủ', exact: true }).count()).toBe(0);
  expect(await greenOn(stall)).toBe(0);
  await stall.goto('/sap/tien-ve');
  await stall.getByText('60.000').or(stall.getByText('25.000')).first().waitFor();
  await stall.context().setOffline(false);
}, 90_000);

it('the books prove it', async () => {
  expect(await product.ledger('verify')).toEqual({ code: 0, text: expect.stringContaining('intact') });
});

async function ofStall<Answer>(stallId: string, path: string): Promise<Answer> {
  const session = await fetch(`${product.url}/api/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ login: stallId, secret: product.secret }),
  });
  const { token } = (await session.json()) as { token: string };
  const answer = await fetch(`${product.url}/api/stalls/${stallId}${path}`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  return answer.json() as Promise<Answer>;
}

/** Two screens turn their words at the same second; one of them may be read just before and the other just after. */
async function expectEqualSoon(one: () => Promise<string>, other: () => Promise<string>): Promise<void> {
  const pairs: [string, string][] = [];
  while (pairs.length < 2) {
    const pair: [string, string] = [await one(), await other()];
    if (pair[0] === pair[1]) return;
    pairs.push(pair);
  }
  expect(pairs).toBe('two screens with the same words');
}

/** How many places of a page are painted in the green of paid money. */
function greenOn(page: Page): Promise<number> {
  return page.evaluate(() => {
    const probe = document.createElement('i');
    probe.style.color = 'var(--paid)';
    document.body.append(probe);
    const green = getComputedStyle(probe).color;
    probe.remove();
    return [...document.querySelectorAll('body *')].filter((one) => {
      const { backgroundColor, color } = getComputedStyle(one);
      return one.checkVisibility() && (backgroundColor === green || (color === green && one.textContent?.trim()));
    }).length;
  });
}
