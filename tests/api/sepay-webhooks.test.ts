import { signSepay } from '../../server/src/banking/index.ts';
import { type Counter, openCounter, payment } from '../helpers/counter.ts';
import { DEMO_SECRET, type House, startHouse } from '../helpers/house.ts';
import { MORNING } from '../helpers/test-clock.ts';

let house: House;
let hanh: Counter;
let board: string;
beforeAll(async () => {
  house = await startHouse();
  hanh = await openCounter(house, 'gc-a01');
  board = await house.signIn('board@go-cong');
});
afterAll(() => house.close());

const ACCEPTED = { status: 200, body: { success: true } };

async function feed(connectionId: string) {
  const { body } = await house.api('GET', '/api/markets/cho-go-cong/overview', { token: board });
  return body.feeds.find((one: { connectionId: string }) => one.connectionId === connectionId);
}

async function countRows() {
  const tables = [
    'BankDelivery',
    'BankTransaction',
    'Allocation',
    'JournalEntry',
    'Posting',
    'AuditEntry',
    'Event',
  ] as const;
  return Promise.all(
    tables.map(async (table) => {
      const { count } = await house.db
        .selectFrom(table)
        .select((of) => of.fn.countAll().as('count'))
        .executeTakeFirstOrThrow();
      return Number(count);
    }),
  );
}

it.each(['demo-sepay', 'demo-sepay-apikey'])('%s settles a bill and answers as SePay wants', async (connectionId) => {
  const bill = await hanh.ask(25_000);
  const answer = await hanh.pay(bill, {}, connectionId);
  expect(answer).toMatchObject(ACCEPTED);
  expect(answer.text).toBe('{"success":true}');
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled' });
});

it.each([
  ['demo-sepay', 'none'],
  ['demo-sepay', 'wrong-secret'],
  ['demo-sepay', 'old'],
  ['demo-sepay-apikey', 'none'],
  ['demo-sepay-apikey', 'wrong-secret'],
] as const)('%s refuses a delivery signed "%s" and keeps nothing of it but a count', async (connectionId, sign) => {
  const bill = await hanh.ask(25_000);
  const [before, { refusedCount }] = [await countRows(), await feed(connectionId)];
  const answer = await house.sepay(connectionId, payment(bill), { sign });
  expect(answer).toMatchObject({ status: 401, body: { code: 'webhook/bad-signature' } });
  expect(await countRows()).toEqual(before);
  expect((await feed(connectionId)).refusedCount).toBe(refusedCount + 1);
});

it('refuses a body that was changed after it was signed', async () => {
  const bill = await hanh.ask(25_000);
  const signed = JSON.stringify(payment(bill));
  const captured: Record<string, string> = {};
  Object.assign(captured, signSepay(signed, DEMO_SECRET, Math.floor(house.clock() / 1000)));
  const forged = signed.replace('"transferAmount":25000', '"transferAmount":26000');
  expect(await house.api('POST', '/webhooks/sepay/demo-sepay', { body: forged, headers: captured })).toMatchObject({
    status: 401,
  });
  expect(await house.api('POST', '/webhooks/sepay/demo-sepay', { body: signed, headers: captured })).toMatchObject(
    ACCEPTED,
  );
});

it('counts a transfer once, however often and through whichever connection it is told', async () => {
  const bill = await hanh.ask(25_000);
  const body = payment(bill);
  const answers = await Promise.all(
    ['demo-sepay', 'demo-sepay-apikey', 'demo-sepay', 'demo-sepay'].map((id) => house.sepay(id, body)),
  );
  for (const answer of answers) expect(answer).toMatchObject(ACCEPTED);
  expect(await house.sepay('demo-sepay', body)).toMatchObject(ACCEPTED);
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled', receivedVnd: 25_000, flags: [] });
  const story = await house.api('GET', `/api/bank-transactions/${(await hanh.transactions())[0].id}`, {
    token: hanh.token,
  });
  expect(story.body.deliveries).toHaveLength(5);
});

it('shows outgoing money, and never takes it for a payment', async () => {
  const bill = await hanh.ask(25_000);
  expect(await hanh.pay(bill, { transferType: 'out' })).toMatchObject(ACCEPTED);
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'open', receivedVnd: 0 });
  expect((await hanh.transactions())[0]).toMatchObject({ direction: 'out', verdict: 'outgoing' });
});

it('shows money on an account that no stall holds to the board', async () => {
  const bill = await hanh.ask(25_000);
  expect(await hanh.pay(bill, { accountNumber: '0000999', content: 'lac duong' })).toMatchObject(ACCEPTED);
  const { body } = await house.api('GET', '/api/markets/cho-go-cong/bank-transactions?attention=yes', { token: board });
  expect(body.items[0]).toMatchObject({
    verdict: 'unknown-account',
    accountNumber: '0000999',
    amountVnd: 25_000,
    stallId: null,
  });
});

it.each([
  ['a negative amount', { transferAmount: -25_000 }],
  ['an amount of nothing', { transferAmount: 0 }],
  ['a fraction', { transferAmount: 25_000.5 }],
  ['an amount in words', { transferAmount: '25000' as unknown as number }],
  ['more than numbers can hold', { transferAmount: 2 ** 60 }],
  ['a day that is not', { transactionDate: '2026-02-31 08:00:00' }],
  ['tomorrow', { bookedAt: MORNING + 86_400_000 }],
  ['no account', { accountNumber: '' }],
  ['an unknown direction', { transferType: 'sideways' as 'in' }],
  ['a bank that is not', { gateway: 'XYZ Bank' }],
])('keeps %s for a person, and takes the next payment', async (_name, fields) => {
  const bill = await hanh.ask(25_000);
  expect(await hanh.pay(bill, fields)).toMatchObject(ACCEPTED);
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'open', receivedVnd: 0 });
  const { body } = await house.api('GET', '/api/markets/cho-go-cong/quarantine', { token: board });
  expect(body.items[0]).toMatchObject({ connectionId: 'demo-sepay', problem: expect.stringMatching(/\S/) });
  expect(body.items[0].body).toContain(bill.reference);
  expect(await hanh.pay(bill)).toMatchObject(ACCEPTED);
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled' });
});

it('keeps the same id with another amount for a person', async () => {
  const bill = await hanh.ask(25_000);
  const body = payment(bill);
  await house.sepay('demo-sepay', body);
  expect(await house.sepay('demo-sepay', { ...body, transferAmount: 26_000 })).toMatchObject(ACCEPTED);
  expect(await hanh.look(bill.id)).toMatchObject({ receivedVnd: 25_000, flags: [] });
  const { body: kept } = await house.api('GET', '/api/markets/cho-go-cong/quarantine', { token: board });
  expect(kept.items[0].body).toContain('26000');
});

it('keeps money for a person that comes under the number of a rehearsal', async () => {
  const bill = await hanh.ask(25_000);
  const body = payment(bill);
  expect(await house.sepay('demo-sepay', { ...body, referenceCode: 'SB1' })).toMatchObject(ACCEPTED);
  expect(await house.sepay('demo-sepay', body)).toMatchObject(ACCEPTED);
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'open', receivedVnd: 0 });
  const { body: kept } = await house.api('GET', '/api/markets/cho-go-cong/quarantine', { token: board });
  expect(kept.items[0]).toMatchObject({ body: JSON.stringify(body), why: { code: 'told/number-of-a-test' } });
});

it('keeps broken JSON with a right signature, and says so', async () => {
  const answer = await house.sepay('demo-sepay', '{"id": 5, "transferAmount"');
  expect(answer).toMatchObject({ status: 400, body: { code: 'request/malformed-json' } });
  const { body } = await house.api('GET', '/api/markets/cho-go-cong/quarantine', { token: board });
  expect(body.items[0].body).toBe('{"id": 5, "transferAmount"');
});

it('keeps what is no text at all, to its end', async () => {
  await house.sepay('demo-sepay', '\0\0tail');
  const { body } = await house.api('GET', '/api/markets/cho-go-cong/quarantine', { token: board });
  expect(body.items[0].body).toBe('\ufffd\ufffdtail');
});

it('takes a body that begins with a mark of its encoding, and one that leaves out the name of the bank', async () => {
  const bill = await hanh.ask(25_000);
  const { gateway: _left, ...body } = payment(bill);
  expect(await house.sepay('demo-sepay', `\ufeff${JSON.stringify(body)}`)).toMatchObject(ACCEPTED);
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled', flags: [] });
});

it.each(['application/x-www-form-urlencoded', 'multipart/form-data'])(
  'takes a delivery as %s, as a holder may choose at SePay, and the same as JSON for a repeat',
  async (type) => {
    const bill = await hanh.ask(25_000);
    const told = payment(bill, { description: 'Tiền rau & cá = 25.000 đ' });
    const fields = Object.entries(told).map(([name, value]): [string, string] => [name, String(value ?? '')]);
    const send = async (changed: Record<string, string> = {}) => {
      const all = Object.entries({ ...Object.fromEntries(fields), ...changed });
      const part = ([name, value]: [string, string]) =>
        `--cut\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
      const isMultipart = type.startsWith('multipart');
      const body = isMultipart ? `${all.map(part).join('')}--cut--\r\n` : new URLSearchParams(all).toString();
      const headers = { ...signSepay(body, DEMO_SECRET, Math.floor(house.clock() / 1000)) };
      const contentType = isMultipart ? `${type}; boundary=cut` : type;
      return house.api('POST', '/webhooks/sepay/demo-sepay', {
        body,
        headers: { ...headers, 'Content-Type': contentType },
      });
    };
    for (const answer of [await send(), await send(), await house.sepay('demo-sepay', told)])
      expect(answer).toMatchObject(ACCEPTED);
    expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled', receivedVnd: 25_000, flags: [] });
    expect(await send({ id: '77', transferAmount: '25,000' })).toMatchObject(ACCEPTED);
    const { body: kept } = await house.api('GET', '/api/markets/cho-go-cong/quarantine', { token: board });
    expect(kept.items[0].problem).toBe('trường transferAmount không đúng dạng');
  },
);

it.each([
  ['a zero', '\0', '\ufffd'],
  ['half a character', '\ud83d', '\ufffd'],
  ['a whole character of two halves', '🍅', '🍅'],
])('keeps a memo with %s in it to its end', async (_name, sign, kept) => {
  const bill = await hanh.ask(25_000);
  await hanh.pay(bill, { content: `rau ${sign} ${bill.reference} het`, referenceCode: null });
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled' });
  expect((await hanh.transactions())[0]).toMatchObject({ memo: `rau ${kept} ${bill.reference} het` });
});

it('refuses 300 kB, and an unknown connection', async () => {
  const bill = await hanh.ask(25_000);
  const heavy = payment(bill, { description: 'x'.repeat(300_000) });
  expect(await house.sepay('demo-sepay', heavy)).toMatchObject({ status: 413, body: { code: 'request/too-large' } });
  for (const id of ['nobody', 'demo-sepay%20', 'DEMO-SEPAY'])
    expect(await house.sepay(id, payment(bill))).toMatchObject({ status: 404, body: { code: 'resource/not-found' } });
});

it('books many that arrive together, a poison one among them, without losing or doubling any', async () => {
  const bills = await Promise.all(Array.from({ length: 20 }, (_, at) => hanh.ask(10_000 + at)));
  const bodies = bills.map((bill) => payment(bill));
  const poison = { ...payment(bills[0]!), transferAmount: -1 };
  const answers = await Promise.all([...bodies, poison, ...bodies].map((body) => house.sepay('demo-sepay', body)));
  for (const answer of answers) expect(answer).toMatchObject(ACCEPTED);
  for (const bill of bills)
    expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled', receivedVnd: bill.amountVnd, flags: [] });
});
