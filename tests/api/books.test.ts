import { type Counter, openCounter } from '../helpers/counter.ts';
import { type House, startHouse } from '../helpers/house.ts';
import { openTill, type Till } from '../helpers/till.ts';

let house: House;
let counter: Counter;
let till: Till;
beforeEach(async () => {
  house = await startHouse();
  counter = await openCounter(house, 'gc-a01');
  till = await openTill(house, 'gc-a01');
});
afterEach(() => house.close());

const TODAY = '2026-11-24';
let lastKey = 0;

const read = async (path: string, token = counter.token) => house.api('GET', `/api/stalls/gc-a01/${path}`, { token });
const act = (path: string, body: object, token = counter.token, key?: string) => {
  lastKey += 1;
  return house.api('POST', `/api/stalls/gc-a01/days/${TODAY}/${path}`, { token, key: key ?? `day-${lastKey}`, body });
};
const close = (counted: object = {}, token = counter.token) =>
  act('close', { bankAppVnd: null, openingCashVnd: 0, countedCashVnd: 0, ...counted }, token);

/** A day with every kind of money: 25.000 by code, 10.000 without, 27.000 cash, 40.000 on a tab, 8.000 that was no sale. */
async function sellAllDay() {
  await counter.pay(await counter.ask(25_000));
  await counter.pay(await counter.ask(99_000), { content: 'tien rau', transferAmount: 10_000 });
  await counter.pay(await counter.ask(98_000), { content: 'me gui', transferAmount: 8_000 });
  await till.sell({ kind: 'cash', amountVnd: 27_000 });
  await till.sell({ kind: 'tab', amountVnd: 40_000, customer: { name: 'Bác Tư' } });
  const [gift] = await counter.transactions();
  const body = { kind: 'not-a-sale', transactionId: gift.id, reason: 'Mẹ gửi tiền' };
  await house.api('POST', '/api/stalls/gc-a01/decisions', { token: counter.token, key: 'gift', body });
}

it('the year, the month and the day tell one revenue, and money that was no sale stands aside', async () => {
  await sellAllDay();
  const { body: year } = await read('books/years/2026');
  expect(year).toMatchObject({
    revenueVnd: 102_000,
    leftVnd: 999_898_000,
    band: 'exempt',
    book: 'S1a-HKD',
    nonSaleVnd: 8_000,
    byActivity: [{ activity: 'goods', amountVnd: 102_000 }],
    estimate: { vatVnd: 0, incomeTaxVnd: 0 },
  });
  expect(year.deadlines[0]).toMatchObject({ form: '01/TKN-CNKD', dueOn: '2027-02-01' });
  const months = year.months.filter(({ nonSaleVnd }: { nonSaleVnd: number }) => nonSaleVnd !== 0);
  expect(months).toEqual([{ month: '2026-11', amountVnd: 102_000, nonSaleVnd: 8_000 }]);
  expect((await read('books/months/2026-11')).body).toMatchObject({
    revenueVnd: 102_000,
    days: [{ businessDate: TODAY, amountVnd: 102_000 }],
  });
  const { body: day } = await read(`books/days/${TODAY}`);
  const sum = day.items.reduce((total: number, { amountVnd }: { amountVnd: number }) => total + amountVnd, 0);
  expect([day.revenueVnd, sum]).toEqual([102_000, 102_000]);
});

it('the books leave as PDF and as a table that a spreadsheet opens', async () => {
  await sellAllDay();
  for (const book of ['s1a', 's2a'])
    expect((await read(`books/${book}.pdf?period=2026-11`)).text.slice(0, 5)).toBe('%PDF-');
  const { text, headers } = await read('books/s1a.csv?period=2026-11');
  expect(headers.get('Content-Type')).toContain('text/csv');
  expect(text.replace('\uFEFF', '').trim().split('\r\n')).toEqual([
    'Ngày tháng,Diễn giải,Số tiền',
    expect.stringMatching(/^2026-11-24,Bán hàng trong ngày \(\d+ lượt\),102000$/),
    ',Tổng cộng,102000',
  ]);
  const { text: each } = await read('books/s2a.csv?period=2026-Q4&grouping=each');
  expect(each).toContain('Tổng doanh thu,102000');
  expect((await read('books/s1a.pdf?period=2026-13')).body).toMatchObject({ code: 'request/invalid' });
  expect(await read('books/years/2024')).toMatchObject({ status: 422, body: { code: 'books/no-rules' } });
});

it('a day is closed once, against the drawer and the bank app, and a difference needs a sentence', async () => {
  await sellAllDay();
  const { body: before } = await read(`days/${TODAY}/close`);
  expect(before).toMatchObject({
    state: 'open',
    expected: { transfersVnd: 43_000, transferCount: 3, cashVnd: 27_000, unclearVnd: 0, revenueVnd: 102_000 },
  });
  expect(await close({ countedCashVnd: 20_000 })).toMatchObject({ status: 422, body: { code: 'day/note-missing' } });
  const counted = { bankAppVnd: 43_000, openingCashVnd: 100_000, countedCashVnd: 120_000, note: 'Thối nhầm 7.000' };
  const { status, body } = await close(counted);
  expect([status, body.state]).toEqual([201, 'closed']);
  expect(body.acts[0].figures).toMatchObject({ cashDifferenceVnd: -7_000, transferDifferenceVnd: 0 });
  expect(await close(counted)).toMatchObject({ status: 409, body: { code: 'day/closed' } });

  await till.sell({ kind: 'cash', amountVnd: 5_000 });
  expect((await read(`days/${TODAY}/close`)).body.sinceClose).toMatchObject({ cashVnd: 5_000, revenueVnd: 5_000 });
});

it('two phones that close at once close once, and a repeat of the same act gives the same answer', async () => {
  const answers = await Promise.all([close(), close(), close()]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  const ask = () => act('reopen-request', { reason: 'Quên một khoản' }, counter.token, 'one-ask');
  expect([(await ask()).status, (await ask()).status]).toEqual([201, 201]);
  expect((await read(`days/${TODAY}/close`)).body.acts).toHaveLength(2);
});

it('a closed day is opened again by a second person, until the midnight after the next', async () => {
  await close();
  const board = await house.signIn('board@go-cong');
  expect(await act('reopen', {}, board)).toMatchObject({ status: 409, body: { code: 'day/nothing-asked' } });
  await act('reopen-request', { reason: 'Quên một khoản' });
  expect(await act('reopen', {})).toMatchObject({ status: 403, body: { code: 'day/second-person' } });
  const asked = await house.api('GET', '/api/markets/cho-go-cong/reopen-requests', { token: board });
  expect(asked.body.items).toMatchObject([{ stallCode: 'A01', businessDate: TODAY, reason: 'Quên một khoản' }]);
  expect(await act('reopen', {}, await house.signIn('auditor@go-cong'))).toMatchObject({ status: 404 });
  expect(await act('reopen', {}, board)).toMatchObject({ status: 201, body: { state: 'open' } });

  await close();
  house.clock.set(Date.parse('2026-11-26T00:00:01+07:00'));
  expect(await act('reopen-request', { reason: 'Muộn' })).toMatchObject({
    status: 409,
    body: { code: 'day/too-late' },
  });
});

it('a day that has not come, or that no calendar has, is not closed', async () => {
  const future = (day: string) =>
    house.api('POST', `/api/stalls/gc-a01/days/${day}/close`, {
      token: counter.token,
      key: `future-${day}`,
      body: { bankAppVnd: null, openingCashVnd: 0, countedCashVnd: 0 },
    });
  expect(await future('2027-01-01')).toMatchObject({ status: 422, body: { code: 'day/not-yet' } });
  expect(await future('2026-02-30')).toMatchObject({ status: 422, body: { code: 'request/invalid' } });
});

it('the day’s sheet for a stall without a phone is printed by the board, with a reason that the stall sees', async () => {
  await sellAllDay();
  const path = `/api/stalls/gc-a01/days/${TODAY}/sheet.pdf`;
  const board = await house.signIn('board@go-cong');
  expect((await house.api('GET', path, { token: counter.token })).text.slice(0, 5)).toBe('%PDF-');
  expect(await house.api('GET', path, { token: board })).toMatchObject({ body: { code: 'access/reason-missing' } });
  const reason = encodeURIComponent('In hộ người bán');
  expect((await house.api('GET', `${path}?because=${reason}`, { token: board })).text.slice(0, 5)).toBe('%PDF-');
  const { body } = await read('accesses');
  expect(body.items[0]).toMatchObject({ because: 'In hộ người bán', what: `tờ kê ngày ${TODAY}` });
});

it.each(['gc-a02', 'union@van-dau', 'operator', 'board@go-cong'])('%s sees nothing of these books', async (login) => {
  const token = await house.signIn(login);
  const paths = ['books/years/2026', 'books/months/2026-11', `books/days/${TODAY}`, `days/${TODAY}/close`];
  for (const path of [...paths, 'books/s1a.pdf?period=2026', 'books/s2a.csv?period=2026'])
    expect(await read(path, token)).toMatchObject({ status: 404 });
  expect(await close({}, token)).toMatchObject({ status: 404 });
});
