import { providers } from '../../server/src/banking/index.ts';
import { type Counter, openCounter } from '../helpers/counter.ts';
import { type House, startHouse } from '../helpers/house.ts';
import { buildFifthProvider, type FifthEvent } from '../helpers/providers/fifth-provider.ts';
import { openRealAccount } from '../helpers/real-account.ts';
import { startPull } from '../helpers/start-pull.ts';

const STALL = '/api/stalls/gc-a01/bank-connections';
const SECRET = 'a-secret-of-the-fifth';

const listed: FifthEvent[] = [];
let house: House;
let hanh: Counter;
let id: string;
beforeAll(async () => {
  house = await startHouse({ adapters: { ...providers, fifth: buildFifthProvider(listed) } });
  await openRealAccount(house, 'gc-a01', '190355512345');
  hanh = await openCounter(house, 'gc-a01');
});
afterAll(() => house.close());

let lastNumber = 0;
const eventOf = (bill: { reference: string; amountVnd: number }): FifthEvent => {
  lastNumber += 1;
  const at = house.clock();
  return {
    number: `N${lastNumber}`,
    account: '190355512345',
    amount: bill.amountVnd,
    words: `S7 ${bill.reference}`,
    at,
  };
};
const tell = (told: FifthEvent, secret = SECRET) =>
  house.api('POST', `/webhooks/fifth/${id}/told`, { body: told, headers: { 'X-Word': secret } });

// Nothing but the adapter was written for it: the desk, the addresses, the inbox, the pull and the test know it from that.
it('is offered with its own words, and connected with what it asks for', async () => {
  const { body: desk } = await house.api('GET', STALL, { token: hanh.token });
  const offered = desk.kinds.find((kind: { provider: string }) => kind.provider === 'fifth');
  expect(offered).toMatchObject({ providerName: 'Nhà thứ năm', fields: [{ name: 'secret' }, { name: 'shop' }] });
  const ask = { provider: 'fifth', authentication: 'word', secret: SECRET, parts: { shop: 'S7' } };
  const { status, body } = await house.api('POST', STALL, { token: hanh.token, key: 'fifth', body: ask });
  expect([status, body.connection.webhookUrl]).toEqual([201, `${house.url}/webhooks/fifth/${body.connection.id}`]);
  id = body.connection.id;
});

it('tells under its proof and is answered in its own way', async () => {
  const bill = await hanh.ask(25_000);
  const told = eventOf(bill);
  expect(await tell(told, 'another-secret-of-nobody')).toMatchObject({ status: 401 });
  expect(await tell(told)).toMatchObject({ status: 202, body: { thanks: true } });
  expect(await tell(told)).toMatchObject({ status: 202 });
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled', receivedVnd: 25_000, flags: [] });
});

it('is asked for its list with the parts of its secret, and counts once what it told before', async () => {
  const [told, missed] = [await hanh.ask(10_000), await hanh.ask(20_000)];
  listed.push(eventOf(told), eventOf(missed));
  await tell(listed[0]!);
  await startPull(house).tick();
  for (const bill of [told, missed])
    expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled', receivedVnd: bill.amountVnd, flags: [] });
});

it('is tried out by its holder: a sample is kept as a test, and it is asked', async () => {
  const { body } = await house.api('POST', `${STALL}/${id}/test`, { token: hanh.token });
  expect(body).toMatchObject({ isGood: true, isKept: true, sentence: expect.stringContaining('Hỏi được Nhà thứ năm') });
});
