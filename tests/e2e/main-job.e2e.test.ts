import type { Browser } from 'playwright-core';
import { newPhone, type Phone, scanScreen, startBrowser, switchOff } from '../helpers/browser.ts';
import { type RunningProduct, startProduct } from '../helpers/running-product.ts';
import { openStall, payInBank, placeOrder, putInBasket, scanOne, showCode } from './steps.ts';

const SLUG = 'cho-go-cong';

let browser: Browser;
let product: RunningProduct;
const phones: Phone[] = [];
beforeAll(async () => {
  // One after the other: were the second to fail beside it, the first would be left running and nobody could close it.
  browser = await startBrowser();
  product = await startProduct();
}, 60_000);
afterEach(() => switchOff(browser));
afterAll(() => Promise.all([browser?.close(), product?.stop()]));

async function takePhone() {
  // As people have it, with the worker that keeps its pages.
  const phone = await newPhone(browser, product.url, { goesOffline: true });
  phones.push(phone);
  return phone.page;
}

it('a stall shows a code, a bank pays it, and the stall’s screen says so', async () => {
  const [stall, shopper] = await Promise.all([takePhone(), takePhone()]);
  await openStall(stall, 'gc-a01', product.secret);
  await showCode(stall, 25_000);
  const code = await scanOne(stall);
  expect(await stall.getByRole('heading', { name: 'Đủ', exact: true }).count()).toBe(0);

  await payInBank(shopper, code);
  const verdict = stall.getByRole('alert').filter({ has: stall.getByRole('heading', { name: 'Đủ', exact: true }) });
  await verdict.getByText('25.000').first().waitFor();
}, 60_000);

it('too little money is told as too little, and the rest settles the bill', async () => {
  const [stall, shopper] = await Promise.all([takePhone(), takePhone()]);
  await openStall(stall, 'gc-a01', product.secret);
  await showCode(stall, 40_000);
  await payInBank(shopper, await scanOne(stall), '30.000');
  await stall.getByRole('heading', { name: 'Thiếu', exact: true }).waitFor();

  await stall.getByRole('button', { name: 'Hiện mã phần còn thiếu' }).click();
  await stall.getByRole('img', { name: /^Mã QR chuyển 10\.000/ }).waitFor();
  await payInBank(shopper, await scanOne(stall));
  await stall.getByRole('heading', { name: 'Đủ', exact: true }).waitFor();
}, 60_000);

it('a shopper orders at two stalls, pays each its own code, and sees both paid', async () => {
  const [shopper, bank] = await Promise.all([takePhone(), takePhone()]);
  for (const name of await oneProductOfTwoStalls()) await putInBasket(shopper, SLUG, name);
  await placeOrder(shopper, SLUG, { name: 'Chị Lan', phone: '0912345678' });

  const codes = await codesOfOrder(shopper);
  expect(new Set(codes).size).toBe(2);
  for (const code of codes) await payInBank(bank, code);
  await shopper.getByText('Các sạp đã nhận đủ tiền').waitFor();
}, 90_000);

it('the books prove it, and no screen complained', async () => {
  expect(await product.ledger('verify')).toEqual({ code: 0, text: expect.stringContaining('intact') });
  expect(phones.flatMap(({ complaints }) => complaints)).toEqual([]);
}, 60_000);

async function oneProductOfTwoStalls(): Promise<string[]> {
  const answer = await fetch(`${product.url}/api/markets/${SLUG}/products?limit=100`);
  const { items } = (await answer.json()) as { items: OfferedProduct[] };
  const ofStall = new Map(
    items.filter((item) => item.available && !item.weighedAtSale).map((item) => [item.stallId, item.name]),
  );
  return [...ofStall.values()].slice(0, 2);
}

interface OfferedProduct {
  name: string;
  stallId: string;
  available: boolean;
  weighedAtSale: boolean;
}

/** Every code on the order's page, each read from where it stands on the screen. */
async function codesOfOrder(page: Phone['page']): Promise<string[]> {
  const drawings = page.getByRole('img', { name: /^Mã QR trả/ });
  await drawings.nth(1).waitFor();
  const codes: string[] = [];
  for (const drawing of await drawings.all()) codes.push(...(await scanScreen(drawing)));
  return codes;
}
