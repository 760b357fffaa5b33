import { type Counter, openCounter, payment } from '../helpers/counter.ts';
import { type House, startHouse } from '../helpers/house.ts';
import { connectFeed, openRealAccount } from '../helpers/real-account.ts';
import { handIn, type Saying } from '../helpers/statements/hand-in.ts';
import { lineOf, nextNumber, techcombank } from '../helpers/statements/techcombank.ts';
import { MORNING } from '../helpers/test-clock.ts';

const ACCOUNT = '0190355512345';

let house: House;
let hanh: Counter;
let other: Counter;
let board: string;
beforeAll(async () => {
  house = await startHouse();
  house.clock.set(MORNING + 3_600_000);
  [hanh, other] = [await openCounter(house, 'gc-a01'), await openCounter(house, 'gc-a02')];
  board = await house.signIn('board@go-cong');
  await openRealAccount(house, 'gc-a01', ACCOUNT);
  await connectFeed(house, { id: 'hers', stallId: 'gc-a01', authentication: 'hmac' });
  await openRealAccount(house, 'gc-a02', '0190355567890');
  await connectFeed(house, { id: 'theirs', stallId: 'gc-a02', authentication: 'hmac' });
});
afterAll(() => house.close());

const send = (file: string, said: Saying = {}) => handIn(house, 'hers', file, { token: hanh.token, ...said });
const sale = () => ({ memo: 'ban le', number: nextNumber(), inVnd: 3_000 });

const OWN = '/api/stalls/gc-a01/statement-imports';
const OF_MARKET = '/api/markets/cho-go-cong/statement-imports';
const read = (path: string, token = hanh.token) => house.api('GET', path, { token });
const rejectsOf = async (id: string) => (await read(`${OWN}/${id}/rejected-rows`)).body.items;

it('keeps each row that was not taken, whole and with its reason, and tells stall and board of it ever after', async () => {
  const told = await hanh.ask(17_000);
  await house.sepay('hers', payment(told, { referenceCode: 'a-uuid-of-the-bank' }));
  const words = `mua rau ${'dai dong '.repeat(60)}`.trim();
  const file = techcombank(
    ACCOUNT,
    [lineOf(told, { number: '' }), sale()],
    [`"31/02/2026","${words}","FT1","","14,000"`, '"24/11/2026","mua ""cá"", rau","","","mười nghìn",,,'],
  );
  const { status, body } = await send(file, { fileName: 'thang-11.csv' });
  expect(status).toBe(201);
  expect(body).toMatchObject({ accepted: 1, rejectedCount: 3 });

  const kept = (await read(`${OWN}/${body.id}/rejected-rows`)).body;
  expect(kept).toEqual({
    nextCursor: null,
    items: [
      {
        row: 4,
        reason: expect.stringContaining('giống giao dịch đã được báo'),
        why: { code: 'row/alike', params: {} },
        cells: ['24/11/2026 08:00:00', `${told.reference} mua rau`, '', '', '17000'],
      },
      {
        row: 6,
        reason: 'ngày giờ “31/02/2026” không có thật',
        why: { code: 'row/bad-day', params: { text: '31/02/2026' } },
        cells: ['31/02/2026', words, 'FT1', '', '14,000'],
      },
      {
        row: 7,
        reason: 'số tiền “mười nghìn” không đọc được',
        why: { code: 'row/bad-amount', params: { text: 'mười nghìn' } },
        cells: ['24/11/2026', 'mua "cá", rau', '', '', 'mười nghìn'],
      },
    ],
  });
  expect((await read(`${OF_MARKET}/${body.id}/rejected-rows`, board)).body).toEqual(kept);
  const facts = { id: body.id, fileName: 'thang-11.csv', acceptedCount: 1, repeatCount: 0, rejectedCount: 3 };
  expect((await read(`${OWN}/${body.id}`)).body).toMatchObject({
    ...facts,
    accountNumber: ACCOUNT,
    by: expect.stringMatching(/Hạnh/),
  });
  expect((await read(OWN)).body.items[0]).toMatchObject(facts);
});

it('keeps a row that contradicts what was told, beside those that cannot be read', async () => {
  const bill = await hanh.ask(8_000);
  const line = lineOf(bill);
  await send(techcombank(ACCOUNT, [line]));
  const { providerEventId } = await house.db
    .selectFrom('BankTransaction')
    .select('providerEventId')
    .where('bankReference', '=', line.number)
    .executeTakeFirstOrThrow();
  // As an older reading of the same row would have named it.
  await house.db
    .updateTable('BankTransaction')
    .set({ amountVnd: 9_000 })
    .where('providerEventId', '=', providerEventId)
    .execute();
  const { body } = await send(techcombank(ACCOUNT, [line], ['"24/11/2026","mua ca","FT1","","mười nghìn"']));
  expect(body).toMatchObject({ accepted: 0, rejectedCount: 2 });
  expect(await rejectsOf(body.id)).toMatchObject([
    { row: 4, why: { code: 'told/contradiction' }, cells: expect.arrayContaining([line.number, '8000']) },
    { row: 5, why: { code: 'row/bad-amount' } },
  ]);
});

it('tells a repeated import apart from the first: two imports, each with its own rows not taken', async () => {
  const file = techcombank(ACCOUNT, [sale()], ['"24/11/2026","mua ca","FT1","","mười nghìn"']);
  const [first, again] = [(await send(file)).body.id, (await send(file)).body.id];
  const { items } = (await read(`${OWN}?limit=2`)).body;
  expect(items).toMatchObject([
    { id: again, acceptedCount: 0, repeatCount: 1, rejectedCount: 1 },
    { id: first, acceptedCount: 1, repeatCount: 0, rejectedCount: 1 },
  ]);
  expect(items[0].fileHash).toBe(items[1].fileHash);
  expect(await rejectsOf(first)).toMatchObject([{ row: 5 }]);
  expect(await rejectsOf(again)).toEqual(await rejectsOf(first));
});

it('has no rows to tell of an import that took all, and keeps none of a file that was refused', async () => {
  const { body } = await send(techcombank(ACCOUNT, [sale()]));
  expect((await read(`${OWN}/${body.id}/rejected-rows`)).body).toEqual({ items: [], nextCursor: null });
  const count = () =>
    house.db
      .selectFrom('RejectedRow')
      .select((of) => of.fn.countAll().as('count'))
      .executeTakeFirstOrThrow();
  const before = await count();
  const foot = ['"24/11/2026","mua ca","FT1","","mười nghìn"', '"Cộng/Total","","","","25,000"'];
  expect(await send(techcombank(ACCOUNT, [sale()], foot))).toMatchObject({ status: 422 });
  expect(await count()).toEqual(before);
});

it('turns the pages of thousands of rows that were not taken, in the order of the file, none lost', async () => {
  const foot = Array.from({ length: 2_500 }, (_, at) => `"24/11/2026","dong ${at}","","","khong so"`);
  const { body } = await send(techcombank(ACCOUNT, [], foot));
  expect(body).toMatchObject({ rejectedCount: 2_500 });
  expect(body.rejected).toHaveLength(1_000);
  const seen: string[] = [];
  for (let cursor = ''; ; ) {
    const { items, nextCursor } = (await read(`${OWN}/${body.id}/rejected-rows?limit=200${cursor}`)).body;
    seen.push(...items.map(({ cells }: { cells: string[] }) => cells[1]));
    if (nextCursor === null) break;
    cursor = `&cursor=${nextCursor}`;
  }
  expect(seen).toEqual(foot.map((_, at) => `dong ${at}`));
  expect(await read(`${OWN}/${body.id}/rejected-rows?cursor=x`)).toMatchObject({
    status: 422,
    body: { code: 'request/invalid' },
  });
});

it('keeps cells of megabytes whole, and ends a page of them early', async () => {
  const wide = 'ô'.repeat(700_000);
  const foot = ['a', 'b', 'c'].map((mark) => `"24/11/2026","${mark}${wide}","","","${mark.repeat(5_000)}"`);
  const { status, body } = await send(techcombank(ACCOUNT, [], foot));
  expect([status, body.rejectedCount]).toEqual([201, 3]);
  expect(body.rejected[0].reason.length).toBeLessThan(200);
  const first = (await read(`${OWN}/${body.id}/rejected-rows`)).body;
  expect(first.items.map(({ row }: { row: number }) => row)).toEqual([4]);
  expect(first.items[0].cells[1] === `a${wide}`).toBe(true);
  expect(first.items[0].why).toMatchObject({ code: 'row/bad-amount' });
  const next = (await read(`${OWN}/${body.id}/rejected-rows?cursor=${first.nextCursor}`)).body;
  expect(next.items.map(({ row }: { row: number }) => row)).toEqual([5]);
});

it('shows a stall what went through its own feeds, by whomever, also once a feed is disconnected', async () => {
  const { body } = await send(techcombank(ACCOUNT, [sale()]), { token: board });
  expect((await read(OWN)).body.items[0]).toMatchObject({ id: body.id, stallCode: expect.any(String) });
  const elsewhere = await handIn(house, 'theirs', techcombank('0190355567890', [sale()]), { token: other.token });
  const ids = (await read(`${OWN}?limit=200`)).body.items.map(({ id }: { id: string }) => id);
  expect(ids).toContain(body.id);
  expect(ids).not.toContain(elsewhere.body.id);
  await house.db.updateTable('BankConnection').set({ status: 'revoked' }).where('id', '=', 'hers').execute();
  expect((await read(`${OWN}/${body.id}`)).status).toBe(200);
  await house.db.updateTable('BankConnection').set({ status: 'active' }).where('id', '=', 'hers').execute();
});

it('is the same 404 for another stall, for another stall’s import, and for none', async () => {
  const { body } = await send(techcombank(ACCOUNT, [sale()], ['"24/11/2026","mua ca","FT1","","mười nghìn"']));
  const theirs = '/api/stalls/gc-a02/statement-imports';
  const shopper = await house.signIn('union@van-dau');
  const missing = { status: 404, body: { code: 'resource/not-found' } };
  for (const end of ['', `/${body.id}`, `/${body.id}/rejected-rows`])
    for (const token of [other.token, shopper, board]) expect(await read(OWN + end, token)).toMatchObject(missing);
  for (const end of [`/${body.id}`, `/${body.id}/rejected-rows`, '/none', '/none/rejected-rows'])
    expect(await read(theirs + end, other.token)).toMatchObject(missing);
  const elsewhere = '/api/markets/cho-online-phu-nu-van-dau/statement-imports';
  expect(await read(`${elsewhere}/${body.id}/rejected-rows`, shopper)).toMatchObject(missing);
  expect(await read(`${OF_MARKET}/${body.id}/rejected-rows`)).toMatchObject({ status: 403 });
  expect(await house.api('GET', `${OWN}/${body.id}/rejected-rows`)).toMatchObject({ status: 401 });
});
