import { type Counter, openCounter } from '../helpers/counter.ts';
import { type House, startHouse } from '../helpers/house.ts';

let house: House;
let hanh: Counter;
let transactionId: string;
beforeAll(async () => {
  house = await startHouse();
  hanh = await openCounter(house, 'gc-a01');
  await hanh.pay(await hanh.ask(25_000));
  transactionId = (await hanh.transactions())[0].id;
});
afterAll(() => house.close());

const look = (token: string, because = '') =>
  house.api('GET', `/api/bank-transactions/${transactionId}${because && `?because=${encodeURIComponent(because)}`}`, {
    token,
  });
const accesses = async () => (await house.api('GET', '/api/stalls/gc-a01/accesses', { token: hanh.token })).body.items;

it('tells a stall its own story without a word', async () => {
  const { body } = await look(hanh.token);
  expect(body).toMatchObject({
    amountVnd: 25_000,
    verdict: 'exact',
    allocations: [{ bucket: 'bill', amountVnd: 25_000 }],
  });
  expect(body.deliveries[0].body).toContain('"transferAmount":25000');
  expect(body.chain).toMatchObject({ seq: 2, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(await accesses()).toEqual([]);
});

it('lets the board look with a reason, which the stall then sees', async () => {
  const auditor = await house.signIn('auditor@go-cong');
  expect(await look(auditor)).toMatchObject({ status: 422, body: { code: 'access/reason-missing' } });
  expect(await accesses()).toEqual([]);
  expect(await look(auditor, 'Khách phản ánh')).toMatchObject({ status: 200 });
  expect(await accesses()).toMatchObject([{ because: 'Khách phản ánh', person: expect.stringMatching(/\S/) }]);
});

it('is not there for another stall or another market', async () => {
  for (const login of ['gc-a02', 'union@van-dau', 'operator'])
    expect(await look(await house.signIn(login), 'tò mò')).toMatchObject({ status: 404 });
});
