import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { newPhone, type Phone, startBrowser, switchOff } from '../helpers/browser.ts';
import { faultsOf, misfitsOf, smallTargetsOf } from '../helpers/page-faults.ts';
import { type RunningProduct, startProduct } from '../helpers/running-product.ts';
import { nextNumber, techcombank } from '../helpers/statements/techcombank.ts';
import { follow, openStall, scanOne, showCode } from './steps.ts';

const PIN = '285013';
/** The pages of a stall's own room, each with words that stand there when it is whole. */
const ROOMS = [
  ['/sap/sap', 'Người bán giúp, điện thoại'],
  ['/sap/sap/hang', 'Thêm món'],
  ['/sap/sap/gio-ban', 'Lưu giờ bán'],
  ['/sap/sap/tai-khoan', 'Đổi tài khoản nhận tiền'],
  ['/sap/sap/nguoi-ban', 'Điện thoại nào đang vào sạp'],
  ['/sap/sap/thue', 'Mã số thuế'],
  ['/sap/sap/hien-thi', 'Màu màn hình'],
  ['/sap/sap/ai-xem', 'Ban quản lý chợ'],
] as const;

let browser: Browser;
let product: RunningProduct;
const phones: Phone[] = [];
beforeAll(async () => {
  browser = await startBrowser();
  product = await startProduct();
}, 60_000);
afterEach(() => switchOff(browser));
afterAll(() => Promise.all([browser?.close(), product?.stop()]));

async function takePhone() {
  const phone = await newPhone(browser, product.url);
  phones.push(phone);
  return phone.page;
}

async function openShop(page: Page, words: string) {
  await page.goto('/cho/cho-go-cong/tim');
  await page.getByRole('search').getByRole('textbox').fill(words);
}

it('a price is changed on the big keys, shoppers see it with its time, and one tap takes it back', async () => {
  const [stall, shopper] = [await takePhone(), await takePhone()];
  await openStall(stall, 'gc-a01', product.secret);
  await stall.goto('/sap/sap/hang');
  const card = stall.getByRole('article').filter({ hasText: 'Rau muống' });
  const before = (await card.getByText(/₫/).first().innerText()).replace(/[^\d]/g, '');
  await stall.getByRole('button', { name: /^Đổi giá Rau muống/ }).click();
  for (const key of ['1', '7']) await stall.getByRole('button', { name: key, exact: true }).click();
  await stall.getByText('Dưới một nghìn đồng').waitFor();
  await stall.getByRole('button', { name: /nghìn/ }).click();
  await stall.getByRole('button', { name: /^Đặt giá 17\.000/ }).click();
  await stall.getByText(/^Rau muống: giá mới 17\.000/).waitFor();

  await openShop(shopper, 'rau muong');
  const tile = shopper
    .getByRole('listitem')
    .filter({ has: shopper.getByRole('heading', { name: 'Rau muống', exact: true }) });
  await tile
    .filter({ hasText: '17.000' })
    .filter({ hasText: /cập nhật \d\d:\d\d/ })
    .first()
    .waitFor();

  await stall.getByRole('button', { name: 'Hoàn tác' }).click();
  await stall.getByText('Đã trở lại như cũ').waitFor();
  await openShop(shopper, 'rau muong');
  await tile
    .filter({ hasText: Number(before).toLocaleString('vi-VN') })
    .first()
    .waitFor();
}, 60_000);

it('a photo from the camera stands on the shop’s sign without moving it, and what ran out says so', async () => {
  const [stall, shopper] = [await takePhone(), await takePhone()];
  await openStall(stall, 'gc-a02', product.secret);
  await stall.goto('/sap/sap/hang');
  const name = await stall.getByRole('article').first().getByRole('button', { name: /^Sửa / }).innerText();
  await stall.getByRole('button', { name: `Thêm ảnh ${name}`, exact: true }).click();
  const file = await sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#3a8a3a' } })
    .jpeg()
    .toBuffer();
  await stall
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'anh.jpg', mimeType: 'image/jpeg', buffer: file });
  await stall.getByText(`${name}: ảnh mới đã lên`).waitFor();
  await stall.getByRole('article').first().getByRole('button', { name: 'Hết hôm nay' }).click();
  await stall.getByText('sáng mai tự bán lại').waitFor();

  await openShop(shopper, name);
  const tile = shopper
    .getByRole('listitem')
    .filter({ has: shopper.locator('img') })
    .first();
  await tile.getByText('Hết hôm nay').waitFor();
  const shape = await tile.locator('img').evaluate((image) => {
    const { width, height, loading, complete, naturalWidth } = image as HTMLImageElement;
    return { ratio: Math.round((width / height) * 100), loading, isDrawn: complete && naturalWidth > 0 };
  });
  expect(shape).toMatchObject({ ratio: 133, loading: 'lazy' });
}, 60_000);

it('a helper scans the code on the holder’s phone, sells with a PIN of her own, and is out the moment she is removed', async () => {
  const [holder, helper] = [await takePhone(), await takePhone()];
  await openStall(holder, 'gc-a03', product.secret);
  await holder.goto('/sap/sap/nguoi-ban');
  await holder.getByRole('button', { name: 'Mời người bán giúp' }).click();
  await holder.getByLabel('Tên người bán giúp').fill('Trần Thị Mai');
  await holder.getByRole('button', { name: 'Tạo mã mời' }).click();
  await holder.getByText('Dùng một lần').waitFor();

  await helper.goto(await scanOne(holder));
  await helper.getByRole('heading', { name: /^Trần Thị Mai bán giúp ở/ }).waitFor();
  expect(helper.url()).not.toContain('#');
  await helper.getByLabel('Đặt mã PIN').fill(PIN);
  await helper.getByLabel('Nhập lại lần nữa').fill(PIN);
  await helper.getByRole('button', { name: 'Vào sạp' }).click();
  await helper.getByText('gc-a03-mai').waitFor();
  await helper.getByRole('button', { name: 'Bắt đầu bán' }).click();
  await showCode(helper, 12_000);

  await holder.getByText('Đã vào sạp').waitFor();
  await holder.getByRole('dialog').getByRole('button', { name: 'Đóng' }).last().click();
  await holder.getByRole('button', { name: 'Cho Trần Thị Mai thôi bán' }).click();
  await holder.getByRole('dialog').getByRole('button', { name: 'Cho Trần Thị Mai thôi bán' }).click();
  await holder.getByText('không còn vào sạp được nữa').waitFor();
  await helper.getByRole('heading', { name: 'Đăng nhập sạp' }).waitFor();
  // Being asked to sign in again is what the helper's browser writes down; nothing else may be wrong.
  const own = phones.find(({ page }) => page === helper);
  own?.complaints.splice(0, own.complaints.length, ...own.complaints.filter((line) => !/401|404/.test(line)));
}, 90_000);

it('a change of account is asked, told to every phone and the board, approved, and stopped from another phone', async () => {
  const [holder, second, board] = [await takePhone(), await takePhone(), await takePhone()];
  await openStall(holder, 'gc-a04', product.secret);
  await openStall(second, 'gc-a04', product.secret);
  await holder.goto('/sap/sap/tai-khoan');
  await holder.getByRole('button', { name: 'Đổi tài khoản nhận tiền' }).click();
  await holder.getByRole('combobox').selectOption('999999');
  await holder.getByLabel('Số tài khoản', { exact: true }).fill('DEMO 7777 04');
  await holder.getByLabel('Nhập lại số tài khoản').fill('DEMO777704');
  await holder.getByLabel('Tên chủ tài khoản').fill('Nguyễn Văn Tuấn');
  await holder.getByRole('button', { name: 'Con', exact: true }).click();
  await holder.getByRole('button', { name: 'Chuyển sang tài khoản của con' }).click();
  await holder.getByLabel('Mật khẩu vào sạp').fill(product.secret);
  await holder.getByRole('button', { name: 'Gửi yêu cầu đổi' }).click();
  await holder.getByRole('heading', { name: 'Chờ ban quản lý duyệt' }).waitFor();
  await second.getByText('Có yêu cầu đổi tài khoản nhận tiền của sạp').waitFor();

  await board.goto('/ban-quan-ly');
  await board.getByLabel('Tên đăng nhập').fill('board@go-cong');
  await board.getByLabel('Mật khẩu').fill(product.secret);
  await board.getByRole('button', { name: 'Đăng nhập' }).click();
  await board.getByRole('link', { name: /yêu cầu đổi tài khoản đang chờ/ }).click();
  await board.getByRole('button', { name: 'Xem giấy tờ và duyệt' }).click();
  await board.getByRole('button', { name: /^Căn cước và app/ }).click();
  await board.getByRole('button', { name: 'Duyệt, đổi sau 24 giờ' }).click();
  await board.getByText('Chờ đủ 24 giờ').first().waitFor();

  await second.getByRole('link', { name: /Tài khoản nhận tiền đổi lúc/ }).click();
  await second.getByRole('button', { name: 'Dừng, không đổi nữa' }).click();
  await second.getByRole('dialog').getByRole('button', { name: 'Dừng, không đổi nữa' }).click();
  await second.getByText('Đã dừng, tài khoản giữ nguyên').waitFor();
  await holder.getByRole('heading', { name: 'Đã dừng' }).waitFor();
}, 90_000);

it('a statement that the holder imports pays the bill nobody told of, counts once, and says what it did not take', async () => {
  const page = await takePhone();
  const { bill, told, toldNumber, account } = await sellTwo();
  await openStall(page, 'gc-a01', product.secret);
  await page.goto('/sap/ket-noi');
  await page.getByRole('link', { name: 'Nhập sao kê ngân hàng' }).click();
  const number = nextNumber();
  const lines = [
    { bookedAt: Date.now() - 300_000, memo: `${bill.reference} mua rau`, number, inVnd: 46_000 },
    { bookedAt: Date.now() - 300_000, memo: `${told.reference} mua rau`, number: toldNumber, inVnd: 31_000 },
  ];
  const file = techcombank(account, lines, ['"24/11/2026","mua ca","FT1","","mười nghìn"']);

  // The network breaks before the file is read: it is still there.
  await page.route('**/statements/preview?*', (route) => route.abort());
  await chooseFile(page, file);
  await page.getByText('Tệp vẫn còn đây').waitFor();
  await judgeStatement(page, 'no network');
  await page.unroute('**/statements/preview?*');
  await page.getByRole('button', { name: 'Đọc lại' }).click();
  await page.getByText('Sao kê Techcombank').waitFor();
  await page.getByText('Dòng 6: số tiền “mười nghìn” không đọc được').waitFor();
  await judgeStatement(page, 'preview');

  await page.getByRole('button', { name: 'Nhập 1 dòng mới vào sổ' }).click();
  await page.getByRole('heading', { name: 'Đã nhập xong' }).waitFor();
  expect(await page.getByRole('main').getByRole('listitem').allInnerTexts()).toEqual([
    '1 dòng mới',
    '1 dòng đã có trong sổ',
    '1 dòng không nhận',
    expect.stringMatching(/^1 trả đủ mã\s+46\.000/),
    expect.stringContaining('mua ca'),
  ]);
  await judgeStatement(page, 'result');

  // The answer of an import is lost on its way: importing again counts nothing twice.
  await page.getByRole('button', { name: 'Nhập tệp khác' }).click();
  await chooseFile(page, techcombank(account, [{ memo: 'khach quen', number: nextNumber(), inVnd: 7_000 }]));
  const importing = page.getByRole('button', { name: 'Nhập 1 dòng mới vào sổ' });
  await page.route('**/statements?*', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await importing.click();
  await page.getByText('không tính hai lần').waitFor();
  await page.unroute('**/statements?*');
  await importing.click();
  await page.getByText('Lần gửi trước bị rớt mạng nhưng đã tới nơi').waitFor();

  await page.getByRole('link', { name: 'Xem ở Tiền về' }).click();
  const money = page.getByRole('main').getByRole('listitem');
  await money.filter({ hasText: '46.000' }).filter({ hasText: 'Đủ' }).waitFor();
  expect(await money.filter({ hasText: 'khach quen' }).count()).toBe(1);

  // What was not taken can be looked up ever after.
  await follow(page, '/sap/ket-noi/sao-ke');
  await page.getByRole('link', { name: /1\sdòng\smới · 1\sđã\scó · 1\skhông\snhận/ }).click();
  await page.getByRole('heading', { name: 'Những dòng không nhận, và vì sao' }).waitFor();
  await page.getByText('Dòng 6: số tiền “mười nghìn” không đọc được').waitFor();
  const own = phones.find((one) => one.page === page);
  own?.complaints.splice(0, own.complaints.length, ...own.complaints.filter((line) => !line.includes('ERR_FAILED')));
}, 90_000);

it('the board imports for a stall and reads in English why a row is not taken; whoever only audits may not', async () => {
  const [board, auditor] = [await takePhone(), await takePhone()];
  for (const [page, login] of [
    [board, 'board@go-cong'],
    [auditor, 'auditor@go-cong'],
  ] as const) {
    await page.addInitScript(() => localStorage.setItem('choso-language', '"en"'));
    await page.goto('/ban-quan-ly/cho-go-cong/doi-soat/sao-ke');
    await page.getByRole('textbox').first().fill(login);
    await page.locator('input[type=password]').fill(product.secret);
    await page.locator('form button[type=submit]').click();
    await page.getByRole('heading', { name: 'Imported statements' }).waitFor();
  }
  await board.getByRole('link', { name: 'Import a statement' }).click();
  await board.getByLabel('For which bank feed?').selectOption({ label: 'Every demo account' });
  const { account } = await sellTwo();
  const good = { memo: 'regular', number: nextNumber(), inVnd: 8_000 };
  await chooseFile(board, techcombank(account, [good], ['"24/11/2026","mua ca","FT1","","mười nghìn"']));
  await board.getByText('Row 5: the amount “mười nghìn” cannot be read').waitFor();
  await judgeStatement(board, 'board, preview');
  await board.getByRole('button', { name: 'Import 1 new row' }).click();
  await board.getByText('sold without a code').waitFor();
  await judgeStatement(board, 'board, result');
  await board.getByRole('link', { name: 'See the rows of this statement' }).click();
  await board.getByText('1 new row · 0 known · 1 not taken').waitFor();
  await board.getByRole('table').getByText('regular').waitFor();
  await board.getByText('Row 5: the amount “mười nghìn” cannot be read').waitFor();
  expect([...(await faultsOf(board)), ...(await misfitsOf(board))]).toEqual([]);

  expect(await auditor.getByRole('link', { name: 'Import a statement' }).count()).toBe(0);
  await auditor.goto('/ban-quan-ly/cho-go-cong/doi-soat/sao-ke/nhap');
  await auditor.getByText('Only the market’s board imports statements').waitFor();
}, 90_000);

const chooseFile = (page: Page, text: string) =>
  page
    .locator('input[type=file]')
    .setInputFiles({ name: 'sao-ke.csv', mimeType: 'text/comma-separated-values', buffer: Buffer.from(text) });

/** Two bills of the first stall, the second of them paid and told; the number is the bank's own for that payment. */
async function sellTwo() {
  const headers: Record<string, string> = { 'Content-Type': 'application/json' };
  const api = async (path: string, body?: object) => {
    const init = { method: body ? 'POST' : 'GET', headers: { ...headers, 'Idempotency-Key': crypto.randomUUID() } };
    const answer = await fetch(product.url + path, body ? { ...init, body: JSON.stringify(body) } : init);
    return answer.json();
  };
  const { token } = await api('/api/session', { login: 'gc-a01', secret: product.secret });
  headers.Authorization = `Bearer ${token}`;
  const [bill, told] = [
    await api('/api/stalls/gc-a01/payment-requests', { amountVnd: 46_000 }),
    await api('/api/stalls/gc-a01/payment-requests', { amountVnd: 31_000 }),
  ];
  await api('/api/demo-bank/transfers', { code: told.reference });
  const { items } = await api('/api/stalls/gc-a01/bank-transactions');
  return { bill, told, toldNumber: items[0].bankReference, account: bill.payee.accountNumber };
}

async function judgeStatement(page: Page, state: string) {
  const faults = [...(await faultsOf(page)), ...(await smallTargetsOf(page, 56, '[class*="steps"]'))];
  await page.setViewportSize({ width: 320, height: 568 });
  faults.push(...(await misfitsOf(page)));
  await page.setViewportSize({ width: 360, height: 740 });
  expect({ state, faults }).toEqual({ state, faults: [] });
}

it.each([
  ['sun', 200, 320],
  ['night', 100, 412],
] as const)(
  'every page of the stall fits and is readable in %s at %i %% on %i px',
  async (theme, size, width) => {
    const page = await takePhone();
    await page.setViewportSize({ width, height: 740 });
    await page.addInitScript(
      ([drawn, percent]) => {
        localStorage.setItem('choso-theme', JSON.stringify(drawn));
        localStorage.setItem('choso-text-size', String(percent));
      },
      [theme, size] as const,
    );
    await openStall(page, 'gc-a05', product.secret);
    for (const [room, words] of ROOMS) {
      await follow(page, room);
      await page.getByRole('main').getByText(words, { exact: true }).first().waitFor();
      const tooWide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect({ room, tooWide }).toEqual({ room, tooWide: 0 });
      expect({ room, faults: await faultsOf(page) }).toEqual({ room, faults: [] });
    }
    await page.goto('/sap/thu-tien');
    await showCode(page, 9000);
    const ground = await page
      .getByRole('main')
      .evaluate((main) => getComputedStyle(main.parentElement as Element).backgroundColor);
    expect(ground).toBe('rgb(255, 255, 255)');
  },
  120_000,
);

it('no screen complained', () => {
  expect(phones.flatMap(({ complaints }) => complaints)).toEqual([]);
});
