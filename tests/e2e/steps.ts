import type { Page } from 'playwright-core';
import { scanScreen } from '../helpers/browser.ts';

/** Sign a stallholder in on her own phone. */
export async function openStall(page: Page, login: string, secret: string): Promise<void> {
  await page.goto('/sap');
  await page.getByLabel('Tên đăng nhập').fill(login);
  await page.getByLabel('Mật khẩu').fill(secret);
  await page.getByRole('button', { name: 'Vào sạp' }).click();
  await page.getByRole('heading', { name: 'Thu tiền' }).waitFor({ state: 'attached' });
}

/** Go to another page as a link does, without opening the app anew; done when the page before is gone. */
export async function follow(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    if (location.pathname === to) return;
    document.querySelector('main')?.setAttribute('data-left', '');
    const link = document.createElement('a');
    link.href = to;
    document.body.append(link);
    link.click();
    link.remove();
  }, address);
  await page.locator('main:not([data-left])').waitFor();
}

/** Everything is kept that a sale without a network needs: the pages, some codes, and who is paid. */
export async function untilReady(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.waitForFunction(
    () =>
      navigator.serviceWorker.controller !== null &&
      Object.keys(localStorage).some((key) => key.startsWith('choso-kept-payee')),
  );
  await page.waitForFunction(
    () =>
      new Promise<boolean>((done) => {
        const opening = indexedDB.open('choso-device');
        opening.onsuccess = () => {
          const values = opening.result.transaction('values').objectStore('values').getAll();
          values.onsuccess = () => {
            opening.result.close();
            done(values.result.some((value) => value?.unused?.length > 0));
          };
        };
      }),
  );
}

/** Type an amount on the keypad, digit by digit, and show its code. */
export async function showCode(page: Page, amountVnd: number): Promise<void> {
  for (const digit of String(amountVnd)) await page.getByRole('button', { name: digit, exact: true }).click();
  await page.getByRole('button', { name: 'Hiện mã QR' }).click();
  await page.getByRole('img', { name: /^Mã QR chuyển/ }).waitFor();
}

/** What a shopper's camera reads off this screen: exactly one code. */
export async function scanOne(page: Page): Promise<string> {
  const codes = await scanScreen(page);
  if (codes.length !== 1) throw new Error(`a camera reads ${codes.length} codes off this screen`);
  return codes[0]!;
}

/** Pay a code in the sandbox bank as it stands there; `changeTo` pays another amount than the code asks for. */
export async function payInBank(page: Page, code: string, changeTo?: string): Promise<void> {
  await page.goto('/ngan-hang-thu');
  await page.getByLabel('Dán mã hoặc nhập mã thanh toán').fill(code);
  await page.getByRole('button', { name: 'Đọc mã' }).click();
  if (changeTo !== undefined) await page.getByLabel('Số tiền chuyển').fill(changeTo);
  await page.getByRole('button', { name: /^Chuyển / }).click();
  await page.getByRole('heading', { name: /^Đã chuyển/ }).waitFor();
}

/** Put one of a product into the basket, found as a shopper finds it: by its name. */
export async function putInBasket(page: Page, slug: string, name: string): Promise<void> {
  await page.goto(`/cho/${slug}/tim`);
  await page.getByRole('search').getByRole('textbox').fill(name);
  await page
    .getByRole('button', { name: `Thêm ${name}`, exact: true })
    .first()
    .click();
}

/** Order what is in the basket, to be collected. Ends on the order's own page. */
export async function placeOrder(page: Page, slug: string, buyer: { name: string; phone: string }): Promise<void> {
  await page.goto(`/cho/${slug}/gio`);
  await page.getByLabel('Tên người nhận').fill(buyer.name);
  await page.getByLabel('Số điện thoại').fill(buyer.phone);
  await page.getByRole('button', { name: /^Đặt hàng/ }).click();
  await page.waitForURL(/\/don\/[\w-]+$/);
}
