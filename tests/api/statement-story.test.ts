import { type Counter, openCounter, payment } from '../helpers/counter.ts';
import { type House, startHouse } from '../helpers/house.ts';
import { handIn } from '../helpers/statements/hand-in.ts';
import { lineOf, nextNumber, techcombank } from '../helpers/statements/techcombank.ts';
import { MORNING } from '../helpers/test-clock.ts';

let house: House;
let hanh: Counter;
let board: string;
let auditor: string;
beforeAll(async () => {
  house = await startHouse();
  house.clock.set(MORNING + 3_600_000);
  hanh = await openCounter(house, 'gc-a01');
  [board, auditor] = [await house.signIn('board@go-cong'), await house.signIn('auditor@go-cong')];
});
afterAll(() => house.close());

const MARKET = '/api/markets/cho-go-cong';
const imported = async (file: string): Promise<string> =>
  (await handIn(house, 'demo-sepay', file, { token: board, fileName: 'sao-ke.csv' })).body.id;
const story = (id: string, token = auditor) => house.api('GET', `${MARKET}/statement-imports/${id}`, { token });
const rows = (id: string, query = '') =>
  house.api('GET', `${MARKET}/statement-imports/${id}/bank-transactions${query}`, { token: auditor });

it('tells which transactions an imported statement told first, and not those it repeated', async () => {
  const [bill, told] = [await hanh.ask(25_000), await hanh.ask(26_000)];
  const lines = [lineOf(bill), lineOf(told)];
  await house.sepay('demo-sepay', payment(told, { referenceCode: lines[1]?.number }));
  const { accountNumber } = bill.payee;
  const once = await imported(techcombank(accountNumber, lines));
  house.clock.advance(1_000);
  const later = { memo: 'khach quen', number: nextNumber(), inVnd: 9_000 };
  const again = await imported(techcombank(accountNumber, [...lines, later]));

  expect((await story(once)).body).toMatchObject({
    id: once,
    fileName: 'sao-ke.csv',
    acceptedCount: 1,
    repeatCount: 1,
  });
  expect((await rows(once)).body).toMatchObject({
    nextCursor: null,
    items: [{ reference: bill.reference, verdict: 'exact', amountVnd: 25_000, provider: 'statement' }],
  });
  expect((await rows(again)).body.items).toMatchObject([{ memo: 'khach quen', verdict: 'received' }]);
});

it('turns the pages of a long statement', async () => {
  const { accountNumber } = (await hanh.ask(1000)).payee;
  const lines = Array.from({ length: 5 }, (_, at) => ({
    memo: `ban le ${at}`,
    number: nextNumber(),
    inVnd: 1000 + at,
  }));
  const id = await imported(techcombank(accountNumber, lines));
  const seen: string[] = [];
  for (let cursor = ''; ; ) {
    const { items, nextCursor } = (await rows(id, `?limit=2${cursor}`)).body;
    seen.push(...items.map(({ memo }: { memo: string }) => memo));
    if (nextCursor === null) break;
    cursor = `&cursor=${nextCursor}`;
  }
  expect(seen.sort()).toEqual(lines.map(({ memo }) => memo));
});

it('is for the board of that market and its auditor; elsewhere there is no such import', async () => {
  const { accountNumber } = (await hanh.ask(1000)).payee;
  const id = await imported(techcombank(accountNumber, [{ memo: 'ban le', number: nextNumber(), inVnd: 3_000 }]));
  expect([(await story(id, board)).status, (await story(id)).status]).toEqual([200, 200]);
  expect(await story(id, hanh.token)).toMatchObject({ status: 403, body: { code: 'session/forbidden' } });
  const union = await house.signIn('union@van-dau');
  for (const path of [id, `${id}/bank-transactions`]) {
    const elsewhere = `/api/markets/cho-online-phu-nu-van-dau/statement-imports/${path}`;
    expect(await house.api('GET', elsewhere, { token: union })).toMatchObject({
      status: 404,
      body: { code: 'resource/not-found' },
    });
    expect(await house.api('GET', `${MARKET}/statement-imports/${path}`, { token: union })).toMatchObject({
      status: 403,
    });
  }
  expect(await story('none')).toMatchObject({ status: 404 });
});
