import type { Browser, Page } from 'playwright-core';
import { newPhone, type Phone, startBrowser, switchOff } from '../helpers/browser.ts';
import { type RunningProduct, startProduct } from '../helpers/running-product.ts';
import { openStall, payInBank, placeOrder, putInBasket, scanOne, untilReady } from './steps.ts';

const SLUG = 'cho-go-cong';

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

/** The stall's orders, at the one of a buyer. */
function cardOf(stall: Page, buyer: string) {
  return stall.getByRole('article').filter({ has: stall.getByRole('heading', { name: buyer, exact: true }) });
}

async function typeDigits(page: Page, digits: string): Promise<void> {
  for (const digit of digits) await page.getByRole('button', { name: digit, exact: true }).click();
}

it('a weighed order goes over the scales, the shopper’s yes, the bank and the code into her bag', async () => {
  const [shopper, stall, bank] = await Promise.all([takePhone(), takePhone(), takePhone()]);
  await openStall(stall, 'gc-b01', product.secret);
  await putInBasket(shopper, SLUG, 'Nạc vai');
  await placeOrder(shopper, SLUG, { name: 'Chị Hoa', phone: '0912345678' });
  await shopper.getByText('Cân xong mới biết tiền').waitFor();
  expect(await shopper.getByRole('img', { name: /^Mã QR/ }).count()).toBe(0);

  await stall.getByRole('link', { name: 'Đơn' }).click();
  await cardOf(stall, 'Chị Hoa').getByRole('button', { name: 'Nhận và cân' }).click();
  await stall.getByRole('button', { name: 'Cân hàng Nạc vai' }).click();
  await typeDigits(stall, '560');
  await stall.getByRole('dialog').getByText('81.200').waitFor();
  await stall.getByRole('button', { name: 'Xong món này' }).click();
  await stall.getByRole('button', { name: 'Gửi khách xem' }).click();

  await shopper.getByText('0,5 kg → 0,56 kg').waitFor();
  await shopper.getByRole('button', { name: 'Đồng ý 81.200 ₫' }).click();
  await shopper.getByRole('img', { name: /^Mã QR trả 81\.200/ }).scrollIntoViewIfNeeded();
  await payInBank(bank, await scanOne(shopper));
  await shopper.getByText('Các sạp đã nhận đủ tiền').waitFor();
  const code = (await shopper.getByRole('heading', { name: 'Mã nhận hàng' }).locator('..').textContent()) ?? '';

  await stall.getByText('Đã trả đủ').waitFor();
  await stall.getByRole('button', { name: '0,56 kg Nạc vai' }).click();
  await stall.getByRole('button', { name: 'Đã soạn xong' }).click();
  await stall.getByRole('button', { name: /^Đang soạn/ }).click();
  await cardOf(stall, 'Chị Hoa').getByRole('button', { name: 'Giao hàng' }).click();
  await typeDigits(stall, /\d{4}/.exec(code)?.[0] ?? '');
  await stall.getByRole('button', { name: 'Đúng mã thì giao' }).click();
  await shopper.getByText('B01 · Đã giao').waitFor();
  await stall.getByRole('button', { name: /^Xong/ }).click();
  await cardOf(stall, 'Chị Hoa').getByText('Đã giao').waitFor();
}, 120_000);

it('what a stall has run out of is said old and new, and a no leaves the other stall alone', async () => {
  const [shopper, stall] = await Promise.all([takePhone(), takePhone()]);
  await openStall(stall, 'gc-a01', product.secret);
  await putInBasket(shopper, SLUG, 'Rau muống');
  await putInBasket(shopper, SLUG, 'Hành lá');
  await shopper.goto(`/cho/${SLUG}/gio`);
  await shopper.getByLabel('Nếu hết Rau muống').selectOption('similar');
  await placeOrder(shopper, SLUG, { name: 'Bác Bình', phone: '0912345678' });

  await stall.getByRole('link', { name: 'Đơn' }).click();
  await cardOf(stall, 'Bác Bình').getByRole('link', { name: 'Báo hết món' }).click();
  await stall.getByRole('button', { name: 'Hết Rau muống' }).click();
  await stall.getByText('Hết thì đổi món tương tự').waitFor();
  await stall.getByRole('button', { name: 'Đổi món tương tự' }).click();
  await stall.getByRole('button', { name: /^Cải ngọt/ }).click();
  await stall.getByRole('button', { name: 'Cân hàng Hành lá' }).click();
  await stall.getByRole('button', { name: /^Đúng 0,5/ }).click();
  await stall.getByRole('button', { name: 'Gửi khách xem' }).click();

  await shopper.getByText('thay cho Rau muống').waitFor();
  await shopper.getByText('1 mớ → hết').waitFor();
  await shopper.getByRole('button', { name: 'Không lấy phần này' }).click();
  await shopper.getByRole('button', { name: 'Không lấy nữa' }).click();
  await shopper.getByText('Bạn đã thôi phần này.').waitFor();
  await stall.getByText('Khách không lấy nữa.').waitFor();
}, 120_000);

it('a phone without a network still shows the orders that were loaded', async () => {
  const stall = await takePhone({ goesOffline: true });
  await openStall(stall, 'gc-c01', product.secret);
  await stall.getByRole('link', { name: 'Đơn' }).click();
  await stall.getByText('Anh Dũng (demo)').waitFor();
  await untilReady(stall);
  await stall.context().setOffline(true);
  await stall.getByRole('link', { name: 'Thu tiền' }).click();
  await stall.getByRole('link', { name: 'Đơn' }).click();
  await stall.getByText('Anh Dũng (demo)').waitFor();
  await stall.context().setOffline(false);
}, 60_000);

it('an order taken up without a network is told to the shopper as soon as there is one', async () => {
  const [shopper, stall] = await Promise.all([takePhone(), takePhone({ goesOffline: true })]);
  await openStall(stall, 'gc-s01', product.secret);
  const answer = await fetch(`${product.url}/api/markets/${SLUG}/products?stall=gc-s01&limit=50`);
  const { items } = (await answer.json()) as { items: { name: string; available: boolean; weighedAtSale: boolean }[] };
  await putInBasket(shopper, SLUG, items.find((item) => item.available && !item.weighedAtSale)!.name);
  await placeOrder(shopper, SLUG, { name: 'Cô Ba', phone: '0912345678' });
  await stall.getByRole('link', { name: 'Đơn' }).click();
  const card = cardOf(stall, 'Cô Ba');
  await card.getByRole('button', { name: 'Nhận đơn' }).waitFor();
  await stall.context().setOffline(true);
  await card.getByRole('button', { name: 'Nhận đơn' }).click();
  await card.getByText('Nhận đơn Cô Ba: chưa gửi được').waitFor();
  expect(await shopper.getByText('Sạp đã nhận đơn').count()).toBe(0);
  await stall.context().setOffline(false);
  await shopper.getByText('Sạp đã nhận đơn').waitFor();
  await stall.getByRole('button', { name: /^Đang soạn/ }).click();
  await card.getByRole('button', { name: 'Soạn hàng' }).waitFor();
}, 120_000);

it('the books prove it', async () => {
  expect(await product.ledger('verify')).toEqual({ code: 0, text: expect.stringContaining('intact') });
}, 60_000);
