import type { Browser, Page } from 'playwright-core';
import { newPhone, type Phone, startBrowser, switchOff } from '../helpers/browser.ts';
import { type RunningProduct, startProduct } from '../helpers/running-product.ts';
import { openStall, payInBank, scanOne, untilReady } from './steps.ts';

let browser: Browser;
let product: RunningProduct;
const phones: Phone[] = [];
beforeAll(async () => {
  browser = await startBrowser();
  product = await startProduct();
}, 60_000);
afterEach(() => switchOff(browser));
afterAll(() => Promise.all([browser?.close(), product?.stop()]));

async function takePhone(kind?: { goesOffline: true }): Promise<Page> {
  const phone = await newPhone(browser, product.url, kind);
  phones.push(phone);
  return phone.page;
}

async function type(page: Page, keys: string): Promise<void> {
  for (const key of keys) await page.getByRole('button', { name: key === 'n' ? /nghìn/ : key, exact: true }).click();
}
const show = (page: Page) => page.getByRole('button', { name: 'Hiện mã QR' });
const dateInVietnam = () => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
const codeOf = (page: Page, amount: RegExp) => page.getByRole('img', { name: amount }).waitFor();

it('25 instead of 25.000 is said in words before a customer sees it', async () => {
  const page = await takePhone();
  await openStall(page, 'gc-a01', product.secret);
  await type(page, '25');
  await page.getByText(/hai mươi lăm đồng, .*nghìn/).waitFor();
  await type(page, 'n');
  await page.getByText('hai mươi lăm nghìn đồng', { exact: true }).waitFor();
}, 60_000);

it('25.000.000 by mistake is asked about once, and going back keeps the amount to be corrected', async () => {
  const page = await takePhone();
  await openStall(page, 'gc-a01', product.secret);
  await type(page, '25000n');
  await show(page).click();
  await page.getByRole('dialog').getByText('Thu hai mươi lăm triệu đồng, đúng không?').waitFor();
  await page.getByRole('button', { name: 'Sửa lại số tiền' }).click();
  await page.getByText('hai mươi lăm triệu đồng', { exact: true }).waitFor();
  for (let at = 0; at < 3; at += 1) await page.getByRole('button', { name: 'Xóa một số' }).click();
  await show(page).click();
  await codeOf(page, /^Mã QR chuyển 25\.000 ?₫/);
}, 60_000);

it('the back button never makes a second bill: it leads to an empty keypad, and forward to the same code', async () => {
  const page = await takePhone();
  await openStall(page, 'gc-a02', product.secret);
  await type(page, '31n');
  await show(page).dblclick();
  await codeOf(page, /^Mã QR chuyển 31\.000/);
  const code = await scanOne(page);
  await page.goBack();
  await page.getByText('Bấm số tiền').waitFor();
  await page.goForward();
  await codeOf(page, /^Mã QR chuyển 31\.000/);
  expect(await scanOne(page)).toBe(code);
  // A sheet is closed by its own way back, and what was typed stands behind it.
  await page.goto('/sap/thu-tien');
  await type(page, '32n');
  await page.getByRole('button', { name: 'Tiền mặt hoặc ghi nợ' }).click();
  await page.keyboard.press('Escape');
  await page.getByText('ba mươi hai nghìn đồng').waitFor();
}, 60_000);

it('a phone whose storage is full says so, and sells on as long as there is a network', async () => {
  const page = await takePhone();
  await page.addInitScript(() => {
    const full = () => {
      throw new DOMException('the disk is full', 'QuotaExceededError');
    };
    Storage.prototype.setItem = full;
    IDBObjectStore.prototype.add = full;
    IDBObjectStore.prototype.put = full;
  });
  await openStall(page, 'gc-a03', product.secret);
  await page.getByRole('link', { name: /Máy không lưu được/ }).waitFor();
  await type(page, '21n');
  await show(page).click();
  await codeOf(page, /^Mã QR chuyển 21\.000/);
  const shopper = await takePhone();
  await payInBank(shopper, await scanOne(page));
  await page.getByRole('heading', { name: 'Đủ', exact: true }).waitFor();
}, 60_000);

it('a server that is gone for an hour is told by the lamp, sales go on, and its return settles everything', async () => {
  const page = await takePhone({ goesOffline: true });
  await page.clock.install();
  await openStall(page, 'gc-a04', product.secret);
  await untilReady(page);
  await page.context().setOffline(true);
  await page.getByText('Mất mạng').first().waitFor();
  await page.clock.fastForward('01:00:00');
  await type(page, '23n');
  await show(page).click();
  await codeOf(page, /^Mã QR chuyển 23\.000/);
  await page.getByText('Mất mạng').first().waitFor();
  const code = await scanOne(page);
  // Nothing but the network comes back; to jump ahead now would give up the very call that tells the server.
  await page.context().setOffline(false);
  await page.waitForURL(/\/sap\/ma\/[0-9a-f]{8}-/);
  const shopper = await takePhone();
  await payInBank(shopper, code);
  await page.getByRole('heading', { name: 'Đủ', exact: true }).waitFor();
}, 90_000);

it('two phones on one stall see the same money, and only one of two hands can end a bill', async () => {
  const [one, other] = [await takePhone(), await takePhone()];
  await openStall(one, 'gc-b01', product.secret);
  await openStall(other, 'gc-b01', product.secret);
  await type(one, '24n');
  await show(one).click();
  await codeOf(one, /^Mã QR chuyển 24\.000/);
  await one.waitForURL(/\/sap\/ma\/[0-9a-f]{8}-/);
  await other.goto(one.url());
  await codeOf(other, /^Mã QR chuyển 24\.000/);
  const shopper = await takePhone();
  await payInBank(shopper, await scanOne(one));
  for (const phone of [one, other]) await phone.getByRole('heading', { name: 'Đủ', exact: true }).waitFor();
}, 60_000);

it('paper that does not come is missed in words, on every page that gives some out, and the next tap brings it', async () => {
  const page = await takePhone();
  await openStall(page, 'gc-a01', product.secret);
  for (const [address, paper] of [
    [`/sap/so/ngay/${dateInVietnam()}`, /^Tờ kê ngày này/],
    ['/sap/so', /^S1a-HKD \d\d\/\d{4}, để in$/],
  ] as const) {
    await page.goto(address);
    const button = page.getByRole('button', { name: paper });
    await page.route('**/*.pdf*', (route) => route.abort('internetdisconnected'));
    await button.click();
    await page.getByRole('alert').getByText('Mạng yếu, máy chủ chưa trả lời.').waitFor();
    await page.unroute('**/*.pdf*');
    await Promise.all([page.waitForEvent('download'), button.click()]);
    await page.getByRole('alert').waitFor({ state: 'detached' });
  }
}, 60_000);

it('no screen complained of anything but a network that was gone', () => {
  const own = phones.flatMap(({ complaints }) => complaints).filter((line) => !/ERR_INTERNET_DISCONNECTED/.test(line));
  expect(own).toEqual([]);
});
