import { readBooks } from '../helpers/books.ts';
import { type BillAnswer, type Counter, openCounter } from '../helpers/counter.ts';
import { type House, startHouse } from '../helpers/house.ts';
import { MORNING } from '../helpers/test-clock.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

let house: House;
let hanh: Counter;
let thom: Counter;
let lastKey = 0;
const next = (what: string) => {
  lastKey += 1;
  return `${what}-${lastKey}`;
};
beforeAll(async () => {
  house = await startHouse();
  [hanh, thom] = await Promise.all([openCounter(house, 'gc-a01'), openCounter(house, 'gc-a02')]);
});
afterAll(() => house.close());
afterEach(async () => {
  const { body } = await house.api('POST', '/api/markets/cho-go-cong/ledger/verify', {
    token: await house.signIn('board@go-cong'),
  });
  expect(body).toMatchObject({ intact: true });
});

const reserve = (counter: Counter, deviceId: string) =>
  house.api('POST', `/api/stalls/${counter.stallId}/reserved-references`, {
    token: counter.token,
    body: { deviceId },
  });

async function reserved(counter: Counter, deviceId = `phone-of-${counter.stallId}`): Promise<string[]> {
  const { status, body } = await reserve(counter, deviceId);
  expect(status).toBe(200);
  return body.items.map((item: { reference: string }) => item.reference);
}

interface Claim {
  amountVnd: number;
  reference: string;
  askedAt?: string;
  note?: string;
}

function claim(counter: Counter, body: Claim, { key = next('claim'), deviceTime = '' } = {}) {
  const headers: Record<string, string> = deviceTime ? { 'Device-Time': deviceTime } : {};
  const path = `/api/stalls/${counter.stallId}/payment-requests`;
  return house.api('POST', path, { token: counter.token, key, body, headers });
}

const iso = (instant: number) => new Date(instant).toISOString();

/** Money for a code that only the phone knows yet; the bill's fields that a payment needs are those of any bill. */
async function payCode(counter: Counter, reference: string, amountVnd: number, bookedAt = house.clock()) {
  const any = await counter.ask(1);
  const fields = { content: reference, transferAmount: amountVnd, bookedAt };
  expect((await counter.pay(any, fields)).status).toBe(200);
}

async function balance(stallId: string, ledgerAccount: string): Promise<number> {
  const { balances } = await readBooks(house.db, 'go-cong');
  const line = balances.find((one) => one.startsWith(`${stallId} ${ledgerAccount} `));
  return Number(line?.split(' ').at(-1) ?? 0);
}

describe('a block of references', () => {
  it('is filled up to fifty, the same again when asked again, and each device has its own', async () => {
    const first = await reserved(hanh, 'phone-of-hanh');
    expect(new Set(first).size).toBe(50);
    expect((await reserved(hanh, 'phone-of-hanh')).sort()).toEqual([...first].sort());
    const other = await reserved(hanh, 'phone-of-helper');
    expect(other.filter((reference) => first.includes(reference))).toEqual([]);
    await claim(hanh, { amountVnd: 5_000, reference: first[0]! });
    const again = await reserved(hanh, 'phone-of-hanh');
    expect(again).toHaveLength(50);
    expect(again).not.toContain(first[0]);
  });

  it('asked for twice at once is still one block', async () => {
    const blocks = await Promise.all([1, 2, 3].map(() => reserved(hanh, 'impatient-phone')));
    expect(new Set(blocks.flat()).size).toBe(50);
  });

  it('is only for who sells at the stall, and never the code of a bill that was made at once', async () => {
    expect(await reserve({ ...hanh, stallId: 'gc-a02' }, 'phone-of-hanh')).toMatchObject({ status: 404 });
    expect(await reserve(hanh, 'x')).toMatchObject({ status: 422 });
    const block = await reserved(hanh);
    const fresh = await Promise.all(Array.from({ length: 20 }, () => hanh.ask(1_000)));
    for (const { reference } of fresh) expect(reference).toMatch(/^CS[A-Z]/);
    for (const reference of block) expect(reference).toMatch(/^CS\d/);
  });
});

describe('a bill that was shown without a network', () => {
  it('is made known later with its code, and counts from when it was shown', async () => {
    const [reference = ''] = await reserved(hanh);
    const shownAt = house.clock();
    house.clock.advance(60 * MINUTE);
    const body = { amountVnd: 25_000, reference, askedAt: iso(shownAt), note: '2 lạng thịt' };
    const { status, body: bill } = await claim(hanh, body, { deviceTime: iso(house.clock()) });
    expect(status).toBe(201);
    expect(bill).toMatchObject({ reference, memo: reference, amountVnd: 25_000, state: 'open', note: '2 lạng thịt' });
    expect([Date.parse(bill.createdAt), Date.parse(bill.expiresAt)]).toEqual([shownAt, shownAt + 15 * MINUTE]);
  });

  it.each([
    ['a day ahead', DAY],
    ['a day behind', -DAY],
  ])('a phone whose clock is %s loses nothing: the server counts back from its own', async (_what, wrongBy) => {
    const [reference = ''] = await reserved(hanh);
    house.clock.advance(30 * MINUTE);
    const now = house.clock();
    const askedAt = iso(now + wrongBy - 10 * MINUTE);
    const { body } = await claim(hanh, { amountVnd: 9_000, reference, askedAt }, { deviceTime: iso(now + wrongBy) });
    expect(Date.parse(body.createdAt)).toBe(now - 10 * MINUTE);
  });

  it('is never from the future, nor from before its code was reserved', async () => {
    const reservedAt = house.clock();
    const [one = '', other = ''] = await reserved(hanh, 'a-new-phone');
    house.clock.advance(MINUTE);
    const ahead = await claim(hanh, { amountVnd: 9_000, reference: one, askedAt: iso(house.clock() + DAY) });
    expect(Date.parse(ahead.body.createdAt)).toBe(house.clock());
    const behind = await claim(hanh, { amountVnd: 9_000, reference: other, askedAt: iso(reservedAt - 9 * DAY) });
    expect(Date.parse(behind.body.createdAt)).toBe(reservedAt);
  });

  it('sent twice with one key is one bill; of two phones with the same code one is let through', async () => {
    const [reference = '', contested = ''] = await reserved(hanh);
    const body = { amountVnd: 12_000, reference, askedAt: iso(house.clock()) };
    const answers = await Promise.all([1, 2].map(() => claim(hanh, body, { key: 'the-same' })));
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(answers[0]!.body.id).toBe(answers[1]!.body.id);
    const phones = await Promise.all([1, 2, 3].map(() => claim(hanh, { amountVnd: 7_000, reference: contested })));
    expect(phones.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(phones.filter(({ status }) => status === 409).map((answer) => answer.body.code)).toEqual([
      'reference/used',
      'reference/used',
    ]);
  });

  it('takes no code of another stall, none that nobody reserved, and none that has expired', async () => {
    const [theirs = ''] = await reserved(thom);
    const stranger = await hanh.ask(1_000);
    for (const reference of [theirs, 'CS2222223', stranger.reference])
      expect(await claim(hanh, { amountVnd: 1_000, reference })).toMatchObject({
        status: 404,
        body: { code: 'reference/not-reserved' },
      });
    const [old = ''] = await reserved(hanh);
    const before = house.clock();
    house.clock.advance(61 * DAY);
    // Everybody has been signed out meanwhile.
    expect(await claim(await openCounter(house, 'gc-a01'), { amountVnd: 1_000, reference: old })).toMatchObject({
      status: 409,
      body: { code: 'reference/expired' },
    });
    house.clock.set(before);
    hanh = await openCounter(house, 'gc-a01');
  });
});

describe('money that names the code before its bill is known', () => {
  it('is told as received at once, and settles the bill when the phone comes back', async () => {
    const [reference = ''] = await reserved(hanh);
    const counter = await balance('gc-a01', 'counter-receipts');
    await payCode(hanh, reference, 25_000);
    const [told] = await hanh.transactions();
    expect(told).toMatchObject({ verdict: 'received', paymentRequestId: null, amountVnd: 25_000 });
    expect(told.reason).toContain(reference);
    expect(await balance('gc-a01', 'counter-receipts')).toBe(counter - 25_000);

    const { body: bill } = await claim(hanh, { amountVnd: 25_000, reference, askedAt: iso(house.clock()) });
    expect(bill).toMatchObject({ state: 'settled', receivedVnd: 25_000, flags: [] });
    expect(await balance('gc-a01', 'counter-receipts')).toBe(counter);
    const [now] = await hanh.transactions();
    expect(now).toMatchObject({ id: told.id, verdict: 'exact', paymentRequestId: bill.id, reference });
    expect((await claim(hanh, { amountVnd: 25_000, reference })).body.code).toBe('reference/used');
  });

  it('about which the stall has decided stays where it was put', async () => {
    const [reference = ''] = await reserved(hanh);
    await payCode(hanh, reference, 40_000);
    const [{ id: transactionId }] = await hanh.transactions();
    const decision = { kind: 'not-a-sale', transactionId, reason: 'em gái gửi' };
    const path = '/api/stalls/gc-a01/decisions';
    const made = await house.api('POST', path, { token: hanh.token, key: `d-${reference}`, body: decision });
    expect(made.status).toBe(201);
    const { body: bill } = await claim(hanh, { amountVnd: 40_000, reference });
    expect(bill).toMatchObject({ state: 'open', receivedVnd: 0 });
  });

  it('for another stall’s account waits there for a person, whether the bill is known or not', async () => {
    const [reference = ''] = await reserved(hanh);
    await payCode(thom, reference, 25_000);
    expect((await thom.transactions())[0]).toMatchObject({ verdict: 'wrong-account' });
    expect((await claim(hanh, { amountVnd: 25_000, reference })).body).toMatchObject({ state: 'open' });
    expect((await thom.transactions())[0]).toMatchObject({ verdict: 'wrong-account' });
  });

  it('beside another code of the stall waits for a person from the first', async () => {
    const [reference = ''] = await reserved(hanh);
    const open = await hanh.ask(10_000);
    await payCode(hanh, `${reference} ${open.reference}`, 10_000);
    expect((await hanh.transactions())[0]).toMatchObject({ verdict: 'ambiguous' });
    await claim(hanh, { amountVnd: 10_000, reference });
    expect(await hanh.look(open.id)).toMatchObject({ state: 'open', receivedVnd: 0 });
  });

  it('and the bill, told at the same moment, find each other', async () => {
    for (let round = 0; round < 8; round += 1) {
      const [reference = ''] = await reserved(hanh);
      const [{ body: bill }] = await Promise.all([
        claim(hanh, { amountVnd: 3_000, reference, askedAt: iso(house.clock()) }),
        payCode(hanh, reference, 3_000),
      ]);
      expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled', receivedVnd: 3_000 });
    }
  });
});

describe('any order of a bill and its money gives the same books', () => {
  interface Told {
    amountVnd: number;
    minute: number;
    isOut?: boolean;
  }
  const stories: [string, Told[]][] = [
    ['the whole amount', [{ amountVnd: 10_000, minute: 1 }]],
    ['too little', [{ amountVnd: 4_000, minute: 1 }]],
    ['too much', [{ amountVnd: 13_000, minute: 1 }]],
    [
      'in two parts',
      [
        { amountVnd: 4_000, minute: 2 },
        { amountVnd: 6_000, minute: 1 },
      ],
    ],
    [
      'twice',
      [
        { amountVnd: 10_000, minute: 1 },
        { amountVnd: 10_000, minute: 3 },
      ],
    ],
    ['late', [{ amountVnd: 10_000, minute: 40 }]],
    ['later than anybody waits', [{ amountVnd: 10_000, minute: 8 * 24 * 60 }]],
    [
      'and sent back',
      [
        { amountVnd: 10_000, minute: 1 },
        { amountVnd: 10_000, minute: 5, isOut: true },
      ],
    ],
    [
      'sent back before it came',
      [
        { amountVnd: 2_000, minute: 1, isOut: true },
        { amountVnd: 10_000, minute: 2 },
      ],
    ],
  ];

  /** What the stall's accounts change by and how the bill stands, when its claim comes after `before` of the facts. */
  async function tell(facts: readonly Told[], before: number) {
    const start = house.clock();
    const accounts = ['counter-receipts', 'bill-receipts', 'excess', 'unidentified', 'outgoing', 'stall-bank'];
    const read = () => Promise.all(accounts.map((account) => balance('gc-a01', account)));
    const any: BillAnswer = await hanh.ask(1);
    const [reference = ''] = await reserved(hanh);
    const was = await read();
    const send = ({ amountVnd, minute, isOut }: Told) =>
      hanh.pay(any, {
        content: reference,
        transferAmount: amountVnd,
        transferType: isOut ? 'out' : 'in',
        bookedAt: start + minute * MINUTE,
      });
    house.clock.advance(9 * DAY);
    for (const fact of facts.slice(0, before)) await send(fact);
    const { status, body } = await claim(hanh, { amountVnd: 10_000, reference, askedAt: iso(start) });
    expect(status).toBe(201);
    for (const fact of facts.slice(before)) await send(fact);
    const bill = await hanh.look(body.id);
    const is = await read();
    house.clock.set(start);
    const changes = Object.fromEntries(accounts.map((account, at) => [account, is[at]! - was[at]!]));
    const settledAfter = bill.settledAt === null ? null : Date.parse(bill.settledAt) - start;
    return { changes, settledAfter, state: bill.state, receivedVnd: bill.receivedVnd, flags: bill.flags.sort() };
  }

  it.each(stories)('%s', async (_what, facts) => {
    house.clock.set(MORNING + 100 * DAY);
    hanh = await openCounter(house, 'gc-a01');
    const billFirst = await tell(facts, 0);
    for (let before = 1; before <= facts.length; before += 1) expect(await tell(facts, before)).toEqual(billFirst);
    expect(await tell([...facts].reverse(), facts.length)).toEqual(billFirst);
  });
});
