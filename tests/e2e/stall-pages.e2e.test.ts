import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { newPhone, type Phone, startBrowser } from '../helpers/browser.ts';
import { faultsOf, misfitsOf, smallTargetsOf, smallTextOf } from '../helpers/page-faults.ts';
import { type RunningProduct, startProduct } from '../helpers/running-product.ts';
import { playDay, type StallDay } from './stall-day.ts';
import { type StallState, stallStates } from './stall-states.ts';
import { follow, openStall } from './steps.ts';

const LEAST_TARGET_PX = 56;
const LEAST_KEY_PX = 64;

let browser: Browser;
let product: RunningProduct;
let day: StallDay;
let page: Page;
const phones: Phone[] = [];
beforeAll(async () => {
  browser = await startBrowser();
  product = await startProduct();
  day = await playDay(product, 'gc-a01');
  page = await takePhone();
  await openStall(page, 'gc-a01', product.secret);
}, 90_000);
afterAll(() => Promise.all([browser?.close(), product?.stop()]));

async function takePhone({ language, ...kind }: { language?: 'en'; goesOffline?: true } = {}): Promise<Page> {
  const phone = await newPhone(browser, product.url, kind);
  phones.push(phone);
  if (language) await phone.page.addInitScript(() => localStorage.setItem('choso-language', '"en"'));
  return phone.page;
}

const addressOf = ({ at }: StallState) => (typeof at === 'string' ? at : at(day));
const isWhole = (seen: Page) => seen.waitForFunction(() => document.querySelector('[class*="bone"]') === null);
/** As the seller’s own choice does it, without opening the page anew: what is open stays open. */
const dress = (seen: Page, theme: 'sun' | 'night', percent: number) =>
  seen.evaluate(
    ([drawn, size]) => {
      document.documentElement.dataset.theme = drawn;
      document.documentElement.style.fontSize = size === 100 ? '' : `${size}%`;
    },
    [theme, percent] as const,
  );

/** From here on the page's clock stands, until the test lets it run. */
const holdClock = async (seen: Page) => seen.clock.pauseAt((await seen.evaluate(() => Date.now())) + 500);
/** Let a held clock run in small steps, so that no more of the time of what is looked for has passed than one of them. */
async function runUntilSeen(seen: Page, looked: Locator): Promise<void> {
  while (!(await looked.isVisible())) await seen.clock.runFor(50);
}
/**
 * Judge a page whose clock is held. It goes on by a hair meanwhile, for a judge waits for frames and timers; gives how many
 * milliseconds of the page's time that took.
 */
async function judgeHeld(seen: Page, state: string): Promise<number> {
  let isJudged = false;
  let passed = 0;
  const judging = judge(seen, state).finally(() => {
    isJudged = true;
  });
  const goOn = async () => {
    for (; !isJudged; passed += 1) await seen.clock.runFor(1);
  };
  await Promise.all([judging, goOn()]);
  return passed;
}

/** Everything that is wrong with what stands on the screen: by day and night, on narrow phones, in large letters. */
async function judge(seen: Page, state: string): Promise<void> {
  await isWhole(seen);
  const faults = [
    ...(await faultsOf(seen)),
    ...(await smallTargetsOf(seen, LEAST_TARGET_PX)).map((small) => `small target: ${small}`),
    ...(await smallTextOf(seen)).map((small) => `small words: ${small}`),
  ];
  const alsoFits = async (how: string) => faults.push(...(await misfitsOf(seen)).map((misfit) => `${how}: ${misfit}`));
  await seen.setViewportSize({ width: 320, height: 568 });
  await alsoFits('at 320 px');
  await dress(seen, 'sun', 200);
  await alsoFits('at 320 px, letters at 200 %');
  await dress(seen, 'night', 100);
  faults.push(...(await faultsOf(seen, ['color-contrast'])).map((fault) => `at night: ${fault}`));
  await dress(seen, 'sun', 100);
  await seen.setViewportSize({ width: 360, height: 740 });
  expect({ state, faults }).toEqual({ state, faults: [] });
}

it('every page the desk knows stands in the table of pages that are judged', () => {
  const read = (file: string) => readFileSync(join(import.meta.dirname, '../../web/src/stall', file), 'utf8');
  const places = new Map(
    [...read('addresses.ts').matchAll(/^ {2}(\w+): '([^']+)'/gm)].map(([, key, path]) => [key!, path!]),
  );
  const patterns = [...read('StallDesk.tsx').matchAll(/<Route path=\{(.+?)\} component/g)]
    .map(([, written]) => written!.replace(/\$?\{?places\.(\w+)\}?/g, (_, key: string) => places.get(key) ?? '?'))
    .map((pattern) => pattern.replaceAll('`', ''))
    .filter((pattern) => !pattern.endsWith('/:room'));
  const rooms = [...read('me/MeRoom.tsx').matchAll(/\[places\.(\w+)\]/g)].map(([, key]) => places.get(key!) ?? '?');
  expect(patterns.length).toBeGreaterThan(20);
  const unjudged = [...patterns, ...rooms].filter((pattern) => {
    const address = new RegExp(`^${pattern.replace(/:\w+/g, '[^/]+')}$`);
    return !stallStates.some((state) => address.test(addressOf(state)));
  });
  expect(unjudged).toEqual([]);
});

it.each(stallStates.map((state) => [`${state.place}, ${state.state}`, state] as const))(
  'nothing is wrong with the page %s',
  async (title, state) => {
    await page.evaluate(() => localStorage.removeItem('choso-draft-2'));
    await page.goto(addressOf(state));
    await page.getByText(state.words).first().waitFor();
    await state.open?.(page, day);
    await judge(page, title);
    if (state.place === 'keypad' && state.state === 'empty')
      expect(await smallTargetsOf(page, LEAST_KEY_PX, 'main fieldset[aria-label="Bàn phím số"]')).toEqual([]);
  },
);

it('the words of the button beside the stall’s name never touch its edge, and cost the page no line', async () => {
  const till = await takePhone();
  await openStall(till, 'gc-a01', product.secret);
  const button = till.getByRole('banner').getByRole('link', { name: 'Bắt đầu bán' });
  const roomBeside = () =>
    button.evaluate((box) => {
      const words = document.createRange();
      words.selectNodeContents(box.lastChild!);
      const [outer, inner] = [box.getBoundingClientRect(), words.getBoundingClientRect()];
      return Math.min(inner.left - outer.left, outer.right - inner.right);
    });
  for (const width of [360, 320]) {
    await till.setViewportSize({ width, height: 740 });
    expect(await roomBeside()).toBeGreaterThanOrEqual(8);
    expect((await till.getByRole('banner').boundingBox())?.height).toBe(56);
    await dress(till, 'sun', 200);
    expect(await roomBeside()).toBeGreaterThanOrEqual(8);
    await dress(till, 'sun', 100);
  }
}, 60_000);

it('nothing is wrong with any page in English', async () => {
  const english = await takePhone({ language: 'en' });
  await english.goto('/sap');
  await english.getByLabel('Login').or(english.getByRole('textbox')).first().waitFor();
  await judge(english, 'sign in, English');
  await english.getByRole('textbox').first().fill('gc-a01');
  await english.locator('input[type=password]').fill(product.secret);
  await english.locator('form button[type=submit]').click();
  await english.getByRole('navigation').waitFor();
  for (const state of stallStates.filter(({ open }) => !open)) {
    // In Vietnamese every page was opened at its address; here it is gone to, as people do.
    await follow(english, addressOf(state));
    await isWhole(english);
    const title = `${state.place}, ${state.state}, English`;
    const misfits = await misfitsOf(english);
    await english.setViewportSize({ width: 320, height: 568 });
    misfits.push(...(await misfitsOf(english)));
    await english.setViewportSize({ width: 360, height: 740 });
    expect({ title, faults: await faultsOf(english), misfits }).toEqual({ title, faults: [], misfits: [] });
  }
}, 240_000);

it('nothing is wrong before the desk: signing in, being refused, choosing a stall, an invitation that is none', async () => {
  const guest = await takePhone();
  await guest.goto('/sap');
  await guest.getByRole('button', { name: 'Vào sạp' }).click();
  await guest.getByText('Điền mật khẩu.').waitFor();
  await judge(guest, 'sign in, empty');
  await guest.goto('/sap/vao#none');
  await guest.getByRole('heading').first().waitFor();
  await judge(guest, 'invitation of nobody');

  await guest.route('**/api/session', async (route) => {
    const answer = await route.fetch();
    const told = await answer.json();
    if (told.person) told.person.roles.push({ ...told.person.roles[0], stallId: 'gc-a02' });
    await route.fulfill({ response: answer, json: told });
  });
  await guest.goto('/sap');
  await guest.getByLabel('Tên đăng nhập').fill('gc-a01');
  await guest.getByLabel('Mật khẩu').fill(product.secret);
  await guest.getByRole('button', { name: 'Vào sạp' }).click();
  await guest.getByText('Bán ở sạp nào?').waitFor();
  await judge(guest, 'choosing a stall');
}, 60_000);

it('nothing is wrong when money fills the screen, and when it passes over an amount; each goes by itself in its time', async () => {
  const till = await takePhone();
  // Before the page sets its first timer: the money stands for as long as the judge needs, and goes when the test says.
  await till.clock.install();
  await openStall(till, 'gc-a01', product.secret);
  await till.goto('/sap/tien-ve');
  await till.getByText('60.000 ₫').first().waitFor();
  const screen = till.getByRole('region', { name: 'Tiền vừa về' });
  await holdClock(till);
  await day.pay((await day.ask(51_000)).reference);
  await runUntilSeen(till, screen);
  const screenJudged = await judgeHeld(till, 'money over the screen');
  await till.clock.runFor(3_900 - screenJudged);
  expect(await screen.isVisible()).toBe(true);
  await till.clock.runFor(200);
  expect(await screen.isVisible()).toBe(false);

  await till.clock.resume();
  await follow(till, '/sap/thu-tien');
  await till.getByRole('button', { name: '7', exact: true }).click();
  const banner = till.getByRole('link', { name: /52\.000/ });
  await holdClock(till);
  await day.pay((await day.ask(52_000)).reference);
  await runUntilSeen(till, banner);
  expect(await screen.isVisible()).toBe(false);
  const bannerJudged = await judgeHeld(till, 'money over an amount');
  await till.clock.runFor(5_900 - bannerJudged);
  expect(await banner.isVisible()).toBe(true);
  await till.clock.runFor(200);
  expect(await banner.isVisible()).toBe(false);
}, 60_000);

it('nothing is wrong without a network: the code, what waits, what was kept, and a page that cannot be fetched', async () => {
  const away = await takePhone({ goesOffline: true });
  await openStall(away, 'gc-a02', product.secret);
  await away.evaluate(async () => void (await navigator.serviceWorker.ready));
  await away.waitForFunction(
    () =>
      navigator.serviceWorker.controller !== null &&
      Object.keys(localStorage).some((key) => key.startsWith('choso-kept-payee')),
  );
  for (const path of ['/sap/don', '/sap/tien-ve']) {
    await away.goto(path);
    await isWhole(away);
  }
  await away.context().setOffline(true);
  await away.goto('/sap/thu-tien');
  await away.getByText('Mất mạng').first().waitFor();
  await judge(away, 'keypad, no network');
  await away.getByRole('button', { name: '9', exact: true }).click();
  await away.getByRole('button', { name: '000 nghìn' }).click();
  await away.getByRole('button', { name: 'Hiện mã QR' }).click();
  await away.getByRole('img', { name: /^Mã QR chuyển/ }).waitFor();
  await judge(away, 'code, no network');
  for (const path of ['/sap/cho-gui', '/sap/tien-ve', '/sap/don', '/sap/so', '/sap/so-no', '/sap/sap/hang']) {
    await away.goto(path);
    await away.getByText('Mất mạng').first().waitFor();
    await judge(away, `${path}, no network`);
  }
  await away.evaluate(() => {
    const payee = JSON.parse(
      localStorage.getItem(Object.keys(localStorage).find((key) => key.startsWith('choso-kept-payee'))!)!,
    );
    localStorage.setItem('choso-uncoded', JSON.stringify({ amountVnd: 9000, payee, at: Date.now() }));
  });
  await away.goto('/sap/khong-ma');
  await away.getByText('phải xem bằng mắt').waitFor();
  await judge(away, 'code without a number');
}, 120_000);

it('no screen complained of anything but what the walk took from it', () => {
  const expected = /404|ERR_INTERNET_DISCONNECTED|ERR_FAILED/;
  expect(phones.flatMap(({ complaints }) => complaints).filter((line) => !expected.test(line))).toEqual([]);
});
