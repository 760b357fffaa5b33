import type { Browser, Page } from 'playwright-core';
import { newPhone, type Phone, startBrowser, switchOff } from '../helpers/browser.ts';
import { type RunningProduct, startProduct } from '../helpers/running-product.ts';
import { openStall, payInBank, scanOne, showCode, untilReady } from './steps.ts';

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

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();

/** Take the receipt that the newest sale, or the bill on the screen, has for its customer. */
async function receiptOf(page: Page, name: RegExp): Promise<void> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('button', { name: /^Phiếu cho khách/ })
      .first()
      .click(),
  ]);
  expect(file.suggestedFilename()).toMatch(name);
}

async function type(page: Page, keys: string): Promise<void> {
  for (const key of keys) await press(page, key === 'n' ? /nghìn/ : key);
}

it('sells for cash in a few taps and says the change; a mistake is taken back and stays to be seen', async () => {
  const stall = await takePhone();
  await openStall(stall, 'gc-a01', product.secret);
  await type(stall, '47n');
  await press(stall, 'Tiền mặt hoặc ghi nợ');
  await press(stall, 'Khách trả tiền mặt');
  await press(stall, /^Thêm tờ 50\.000/);
  await press(stall, /^Đã nhận đủ 47\.000/);
  await stall.getByRole('status').getByText('Thối lại khách 3.000').waitFor();
  await press(stall, 'Khách tiếp');

  await stall.goto('/sap/ban-hang');
  await receiptOf(stall, /^phieu-[0-9a-f]{8}\.pdf$/);
  await press(stall, /^Hủy lần ghi 47\.000/);
  await press(stall, 'ghi nhầm số tiền');
  await stall
    .getByRole('dialog')
    .getByRole('button', { name: /^Hủy lần ghi/ })
    .click();
  await stall.getByText('đã hủy').waitFor();
  await stall.goto('/sap/tien-ve');
  await stall.getByRole('region', { name: 'Bán được hôm nay' }).getByText('0 ₫').first().waitFor();
}, 60_000);

it('hands goods over on a tab, and collects the debt by one tap and a transfer', async () => {
  const [stall, shopper] = [await takePhone(), await takePhone()];
  await openStall(stall, 'gc-a02', product.secret);
  await type(stall, '85n');
  await press(stall, 'Tiền mặt hoặc ghi nợ');
  await press(stall, 'Ghi nợ cho khách');
  await stall.getByLabel('Tên gọi của khách').fill('Cô Lan ngõ 3');
  await press(stall, 'Ghi cho khách này');
  await press(stall, /^Ghi nợ 85\.000/);
  await stall.getByRole('status').getByText('Cô Lan ngõ 3 nợ tất cả 85.000').waitFor();
  await press(stall, 'Khách tiếp');

  await stall.goto('/sap/so-no');
  await press(stall, /^Thu 85\.000/);
  await stall.getByText('Khách trả nợ').waitFor();
  await payInBank(shopper, await scanOne(stall));
  await stall.getByRole('heading', { name: 'Đủ', exact: true }).waitFor();
  await receiptOf(stall, /^phieu-CS\w{7}\.pdf$/);
  await stall.goto('/sap/so-no');
  await stall.getByText('không nợ').waitFor();
  await stall.goto('/sap/tien-ve');
  const day = stall.getByRole('region', { name: 'Bán được hôm nay' });
  await day.getByText('Thu nợ').waitFor();
  // The goods were earned when they left; the transfer earns nothing again.
  expect((await day.innerText()).replace(/\s+/g, ' ')).toContain('Bán được hôm nay 85.000 ₫ Chuyển khoản 0 ₫');
}, 60_000);

it('finds out that two names are one customer, and gives the page the right name', async () => {
  const stall = await takePhone();
  await openStall(stall, 'gc-a04', product.secret);
  for (const [keys, name] of [
    ['20n', 'Lan xoi'],
    ['15n', 'Cô Lan ngõ 3'],
  ] as const) {
    const isFirst = name === 'Lan xoi';
    await type(stall, keys);
    await press(stall, 'Tiền mặt hoặc ghi nợ');
    await press(stall, 'Ghi nợ cho khách');
    if (!isFirst) await press(stall, 'Khách mới');
    await stall.getByLabel('Tên gọi của khách').fill(name);
    await press(stall, 'Ghi cho khách này');
    await press(stall, /^Ghi nợ /);
    await press(stall, 'Khách tiếp');
  }
  await stall.goto('/sap/so-no');
  await stall.getByRole('link', { name: /Lan xoi/ }).click();
  await press(stall, 'Gộp với khách khác');
  await press(stall, /^Cô Lan ngõ 3/);
  await press(stall, 'Đúng, gộp Cô Lan ngõ 3');
  await stall.getByText('Đã gộp vào khách này').waitFor();
  await stall.getByRole('main').getByText('35.000').first().waitFor();
  await press(stall, 'Sửa tên, số điện thoại');
  await stall.getByLabel('Tên trong sổ').fill('Cô Lan bán xôi');
  await stall.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click();
  await stall.getByRole('heading', { name: 'Cô Lan bán xôi' }).waitFor();
  await stall.goto('/sap/so-no');
  await stall.getByRole('link', { name: /^Cô Lan bán xôi/ }).waitFor();
  expect(await stall.getByRole('link', { name: /Lan/ }).count()).toBe(1);
}, 60_000);

it('hands out 100.000 in cash for a transfer of 107.000, and not before the money is there', async () => {
  const [stall, shopper] = [await takePhone(), await takePhone()];
  await openStall(stall, 'gc-a03', product.secret);
  await showCode(stall, 7_000);
  await press(stall, 'Cách khác');
  await press(stall, 'Đưa thêm tiền mặt cho khách');
  await press(stall, /^Hiện mã 107\.000/);
  await stall.getByText('có 100.000 ₫ đưa lại tiền mặt').waitFor();
  await payInBank(shopper, await scanOne(stall), '50.000');
  await stall.getByText('Chưa đủ tiền: chưa đưa tiền mặt cho khách.').waitFor();
  await stall.getByRole('button', { name: 'Hiện mã phần còn thiếu' }).click();
  await stall.getByRole('img', { name: /^Mã QR chuyển 57\.000/ }).waitFor();
  await payInBank(shopper, await scanOne(stall));
  await stall.getByText('Đưa khách 100.000 ₫ tiền mặt').waitFor();
}, 60_000);

it('weighs its own goods by money, and asks for the sum with what was typed', async () => {
  const stall = await takePhone();
  await openStall(stall, 'gc-b01', product.secret);
  await type(stall, '5n');
  await stall.getByRole('link', { name: 'Chọn món, cân hàng' }).click();
  await stall.getByRole('main').getByRole('listitem').first().getByRole('button').click();
  await press(stall, 'Bán theo tiền');
  await type(stall, '30n');
  await press(stall, /^Lấy 30\.000/);
  await press(stall, /^Thêm 30\.000/);
  await stall.getByText('5.000 + 30.000').waitFor();
  await press(stall, 'Hiện mã QR');
  await stall.getByRole('img', { name: /^Mã QR chuyển 35\.000/ }).waitFor();
}, 60_000);

it('keeps a cash sale and a tab sale in airplane mode, and tells the server each of them once', async () => {
  const stall = await takePhone({ goesOffline: true });
  await openStall(stall, 'gc-d01', product.secret);
  await type(stall, '1');
  // The sheet has been open once, so that its code is on this phone.
  await press(stall, 'Tiền mặt hoặc ghi nợ');
  await stall.getByRole('dialog').getByRole('button', { name: 'Đóng' }).click();
  await untilReady(stall);
  await stall.context().setOffline(true);
  await type(stall, '2n');
  await press(stall, 'Tiền mặt hoặc ghi nợ');
  await press(stall, 'Khách trả tiền mặt');
  await press(stall, /^Đã nhận đủ 12\.000/);
  await stall.getByText('có mạng sẽ tự gửi').waitFor();
  await press(stall, 'Khách tiếp');
  await type(stall, '30n');
  await press(stall, 'Tiền mặt hoặc ghi nợ');
  await press(stall, 'Ghi nợ cho khách');
  await press(stall, 'Khách mới');
  await stall.getByLabel('Tên gọi của khách').fill('Bác Tám');
  await press(stall, 'Ghi cho khách này');
  await press(stall, /^Ghi nợ 30\.000/);
  await stall.getByText('có mạng sẽ tự gửi').waitFor();
  await press(stall, 'Khách tiếp');

  await stall.context().setOffline(false);
  await stall.goto('/sap/ban-hang');
  await stall.getByText('Bác Tám').waitFor();
  expect(await stall.getByText('12.000').count()).toBe(1);
  expect(await stall.getByText('30.000').count()).toBe(1);
}, 60_000);

it('the books prove it, and no screen complained', async () => {
  expect(await product.ledger('verify')).toEqual({ code: 0, text: expect.stringContaining('intact') });
  const complaints = phones.flatMap((phone) => phone.complaints);
  // A browser without a network complains of every address it cannot reach.
  expect(complaints.filter((words) => !words.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
}, 60_000);
