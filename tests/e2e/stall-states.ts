import type { Page } from 'playwright-core';
import type { StallDay } from './stall-day.ts';

/** A page of the stall app in one of its states. */
export interface StallState {
  place: string;
  state: string;
  at: string | ((day: StallDay) => string);
  /** Words that stand there when it is whole. */
  words: string | RegExp;
  /** What is tapped before it is looked at. */
  open?: (page: Page, day: StallDay) => Promise<void>;
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
/** Digits on the keypad; `n` is the key of thousands. */
const type = async (page: Page, keys: string) => {
  for (const key of keys) await press(page, key === 'n' ? /nghìn|thousand/ : new RegExp(`^${key}$`));
};
const typed =
  (keys: string, ...names: RegExp[]) =>
  async (page: Page) => {
    await type(page, keys);
    for (const name of names) await press(page, name);
  };
const pressed =
  (...names: RegExp[]) =>
  async (page: Page) => {
    for (const name of names) await press(page, name);
  };

const ways = /Tiền mặt hoặc ghi nợ|Cash or on a tab/;
const more = /^Cách khác|^More$/;

/** Every page of the stall with a network, and what opens on it. */
export const stallStates: StallState[] = [
  { place: 'keypad', state: 'empty', at: '/sap/thu-tien', words: /Hiện mã QR|Show QR|code/ },
  {
    place: 'keypad',
    state: 'sum of several',
    at: '/sap/thu-tien',
    words: /Hiện mã/,
    open: typed('25n', /Cộng thêm món/, /^7$/, /nghìn/),
  },
  {
    place: 'keypad',
    state: 'a big amount is asked about',
    at: '/sap/thu-tien',
    words: /Hiện mã/,
    open: typed('25000n', /^Hiện mã QR/),
  },
  { place: 'keypad', state: 'other ways to pay', at: '/sap/thu-tien', words: /Hiện mã/, open: typed('47n', ways) },
  {
    place: 'keypad',
    state: 'cash',
    at: '/sap/thu-tien',
    words: /Hiện mã/,
    open: typed('47n', ways, /Khách trả tiền mặt/, /^Thêm tờ 50/),
  },
  {
    place: 'keypad',
    state: 'on a tab',
    at: '/sap/thu-tien',
    words: /Hiện mã/,
    open: typed('47n', ways, /Ghi nợ cho khách/),
  },
  { place: 'items', state: 'goods', at: '/sap/thu-tien/mon', words: 'Rau muống' },
  {
    place: 'items',
    state: 'weighing',
    at: '/sap/thu-tien/mon',
    words: 'Rau muống',
    open: (page) =>
      page.getByRole('main').getByRole('listitem').filter({ hasText: 'Hành lá' }).getByRole('button').click(),
  },
  { place: 'bills', state: 'code', at: (day) => `/sap/ma/${day.bills.open}`, words: 'Rau cô Hạnh' },
  {
    place: 'bills',
    state: 'more beside the code',
    at: (day) => `/sap/ma/${day.bills.open}`,
    words: 'Rau cô Hạnh',
    open: pressed(more),
  },
  {
    place: 'bills',
    state: 'cash back',
    at: (day) => `/sap/ma/${day.bills.open}`,
    words: 'Rau cô Hạnh',
    open: pressed(more, /Đưa thêm tiền mặt/),
  },
  {
    place: 'bills',
    state: 'another amount',
    at: (day) => `/sap/ma/${day.bills.open}`,
    words: 'Rau cô Hạnh',
    open: pressed(more, /Đổi số tiền/),
  },
  { place: 'bills', state: 'paid', at: (day) => `/sap/ma/${day.bills.paid}`, words: /^(Đủ|Paid)/ },
  { place: 'bills', state: 'short', at: (day) => `/sap/ma/${day.bills.short}`, words: /^(Thiếu|Short)/ },
  { place: 'bills', state: 'over', at: (day) => `/sap/ma/${day.bills.over}`, words: /^(Thừa|Over)/ },
  {
    place: 'bills',
    state: 'cancelled',
    at: (day) => `/sap/ma/${day.bills.cancelled}`,
    words: /^(Mã đã hủy|Cancelled|Code cancelled)/,
  },
  { place: 'bills', state: 'none there', at: '/sap/ma/none', words: /Thử lại|again/i },
  { place: 'uncoded', state: 'gone', at: '/sap/khong-ma', words: /Thu tiền|Take money|Keypad/ },
  { place: 'waiting', state: 'empty', at: '/sap/cho-gui', words: /Không có việc nào|Nothing/ },
  { place: 'money', state: 'what came', at: '/sap/tien-ve', words: '60.000 ₫' },
  { place: 'unclear', state: 'one', at: '/sap/tien-ve/chua-ro', words: '18.000 ₫' },
  {
    place: 'unclear',
    state: 'no sale',
    at: '/sap/tien-ve/chua-ro',
    words: '18.000 ₫',
    open: pressed(/Không phải tiền bán|Not a sale|not from a sale/i),
  },
  { place: 'decisions', state: 'none yet', at: '/sap/tien-ve/quyet-dinh', words: /Sạp chưa quyết định|decided/ },
  { place: 'stories', state: 'of a payment', at: (day) => `/sap/tien-ve/khoan/${day.storyId}`, words: '60.000 ₫' },
  { place: 'notebook', state: 'who owes', at: '/sap/so-no', words: 'Cô Lan ngõ 12' },
  { place: 'tabs', state: 'of a customer', at: (day) => `/sap/so-no/${day.tabId}`, words: 'Bác Tám bán xôi' },
  {
    place: 'tabs',
    state: 'cash for a debt',
    at: (day) => `/sap/so-no/${day.tabId}`,
    words: 'Bác Tám bán xôi',
    open: pressed(/tiền mặt/i),
  },
  { place: 'sales', state: 'of today', at: '/sap/ban-hang', words: /chưa ghi lần bán|No sale/ },
  { place: 'orders', state: 'new ones', at: '/sap/don', words: /demo/ },
  { place: 'order', state: 'being gone over', at: (day) => `/sap/don/${day.orderId}`, words: 'Rau muống' },
  { place: 'me', state: 'rooms', at: '/sap/sap', words: /Người bán giúp, điện thoại|Helpers, phones|phones/i },
  { place: 'goods', state: 'goods', at: '/sap/sap/hang', words: /Thêm món|Add an item|Add/ },
  { place: 'goods', state: 'a new item', at: '/sap/sap/hang', words: /Thêm món/, open: pressed(/^Thêm món/) },
  { place: 'goods', state: 'a price', at: '/sap/sap/hang', words: /Thêm món/, open: pressed(/^Đổi giá Rau muống/) },
  { place: 'hours', state: 'hours', at: '/sap/sap/gio-ban', words: /Lưu giờ bán|Save/ },
  { place: 'accounts', state: 'account', at: '/sap/sap/tai-khoan', words: /Đổi tài khoản nhận tiền|Change/ },
  {
    place: 'accounts',
    state: 'a change is asked',
    at: '/sap/sap/tai-khoan',
    words: /Đổi tài khoản nhận tiền/,
    open: pressed(/^Đổi tài khoản/),
  },
  { place: 'people', state: 'people', at: '/sap/sap/nguoi-ban', words: /Điện thoại nào đang vào sạp|phones/i },
  {
    place: 'people',
    state: 'an invitation',
    at: '/sap/sap/nguoi-ban',
    words: /Điện thoại nào/,
    open: pressed(/^Mời người bán giúp/),
  },
  { place: 'papers', state: 'to fill in', at: '/sap/sap/thue', words: /Mã số thuế|Tax code/i },
  { place: 'display', state: 'choices', at: '/sap/sap/hien-thi', words: /Màu màn hình|Colours/ },
  { place: 'looks', state: 'looks', at: '/sap/sap/ai-xem', words: /Ban quản lý chợ|board/i },
  { place: 'connections', state: 'feeds', at: '/sap/ket-noi', words: /Đường báo tiền|Bank feeds/ },
  {
    place: 'statements',
    state: 'no file yet',
    at: '/sap/ket-noi/sao-ke',
    words: /Chọn tệp sao kê|Choose a statement/,
  },
  {
    place: 'statements',
    state: 'columns by hand',
    at: '/sap/ket-noi/sao-ke',
    words: 'Chọn tệp sao kê',
    open: async (page) => {
      const buffer = Buffer.from('Một;Hai;Ba\n24/11/2026 08:00;+16.000 đ;mua rau');
      await page.locator('input[type=file]').setInputFiles({ name: 'la.csv', mimeType: 'text/csv', buffer });
      await page.getByRole('button', { name: 'Đọc theo các cột này' }).click();
      await page.getByText('Chọn cột ngày.').waitFor();
    },
  },
  {
    place: 'imports',
    state: 'rows not taken',
    at: (day) => `/sap/ket-noi/sao-ke/${day.importId}`,
    words: /31\/02\/2026/,
  },
  {
    place: 'imports',
    state: 'every row not taken',
    at: (day) => `/sap/ket-noi/sao-ke/${day.importId}`,
    words: /31\/02\/2026/,
    open: async (page) => {
      for (const rows of [50, 5]) await press(page, `Xem thêm ${rows} dòng`);
      await page.getByText('tien rau 59').waitFor();
    },
  },
  { place: 'books', state: 'month', at: '/sap/so', words: /tỷ|billion/ },
  { place: 'bookDays', state: 'today', at: (day) => `/sap/so/ngay/${day.today}`, words: '60.000 ₫' },
  { place: 'closeDays', state: 'today', at: (day) => `/sap/so/chot/${day.today}`, words: /₫/ },
  { place: 'voice', state: 'choices', at: '/sap/loa', words: /Giọng miền|Voice/ },
  { place: 'start', state: 'sound', at: '/sap/bat-dau', words: /Bật loa, nghe thử|sound/i },
  { place: 'stands', state: 'none printed', at: '/sap/ma-dung', words: /Mã|stand/ },
];
