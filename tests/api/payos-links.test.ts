import { decodeVietQr, encodeVietQr } from '@choso/shared/vietqr';
import { expireBills } from '../../server/src/payments/index.ts';
import { type Counter, openCounter, payment } from '../helpers/counter.ts';
import { type House, startHouse } from '../helpers/house.ts';
import { type FakeLink, type FakePayos, startFakePayos } from '../helpers/providers/fake-payos.ts';
import type { Fault } from '../helpers/providers/fake-provider.ts';
import { payosBody } from '../helpers/providers/payos.ts';
import { connectFeed, openRealAccount } from '../helpers/real-account.ts';
import { MORNING } from '../helpers/test-clock.ts';

const KEYS = {
  clientId: 'client-of-hanh',
  apiKey: 'api-key-of-hanh',
  // The key of payOS's own packages' example.
  checksumKey: '1a54716c8f0efb2744fb28b6e38b25da7f67a925d98bc1c18bd8faaecadd7675',
};
const OWN = '190355512345';
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;

let house: House;
let payos: FakePayos;
let hanh: Counter;
let today = 0;
beforeAll(async () => {
  payos = await startFakePayos(KEYS, () => house.clock());
  house = await startHouse({ baseUrls: { payos: payos.url } });
  hanh = await openCounter(house, 'gc-a01');
  await openRealAccount(house, 'gc-a01', OWN);
  const body = {
    provider: 'payos',
    authentication: 'links',
    secret: KEYS.checksumKey,
    parts: { clientId: KEYS.clientId, apiKey: KEYS.apiKey },
  };
  const made = await house.api('POST', '/api/stalls/gc-a01/bank-connections', {
    token: hanh.token,
    key: 'payos',
    body,
  });
  connectionId = made.body.connection.id;
});
afterAll(async () => {
  await house.close();
  await payos.close();
});
let connectionId: string;
beforeEach(async () => {
  // A day of its own for every test, so that no provider rests because of the one before.
  today += 1;
  house.clock.set(MORNING + today * DAY);
  hanh = await openCounter(house, 'gc-a01');
  // A good answer ends any rest, and what earlier tests left open is none of this one's business.
  await hanh.ask(1000);
  await house.db.updateTable('PaymentLink').set({ state: 'closed', dueAt: null }).execute();
  for (const kept of [payos.calls, payos.faults, payos.links]) kept.length = 0;
  Object.assign(payos, { lie: null, mistake: null });
});

const linkOf = (bill: { reference: string }): FakeLink =>
  payos.links.find(({ description }) => description === bill.reference)!;
const webhook = (data: Record<string, unknown>) =>
  house.api('POST', `/webhooks/payos/${connectionId}`, { body: payosBody(data, KEYS.checksumKey) });
const asked = () => payos.calls.map(({ method, path }) => `${method} ${path.replace(/link-[\d-]+|\d{9,}/, '…')}`);
/** Let time pass in the steps of the clock's job. */
async function wait(ms: number) {
  house.clock.advance(ms);
  await house.billLinks.tick();
}
const kept = async (billId: string) =>
  house.db.selectFrom('PaymentLink').selectAll().where('paymentRequestId', '=', billId).executeTakeFirstOrThrow();

describe('a bill of a stall with payOS', () => {
  it('shows the code and the virtual account that payOS made, and says so; the request is signed', async () => {
    const bill = await hanh.ask(25_000);
    const link = linkOf(bill);
    expect(bill).toMatchObject({
      memo: bill.reference,
      payee: {
        bankBin: '970422',
        bankName: 'MBBank',
        accountNumber: link.accountNumber,
        holderName: 'NGUYEN THI HANH',
      },
      link: { provider: 'payos', providerName: 'payOS', state: 'shown', problem: null },
    });
    expect(decodeVietQr(bill.payload)).toMatchObject({
      accountNumber: link.accountNumber,
      amountVnd: 25_000,
      memo: bill.reference,
    });
    expect(link.expiredAt).toBe(Math.floor(Date.parse(bill.expiresAt) / 1000));
    expect(await hanh.look(bill.id)).toMatchObject({ payload: bill.payload, payee: bill.payee });
    const svg = await house.api('GET', `/api/payment-requests/${bill.id}/qr.svg`, { token: hanh.token });
    expect(svg.status).toBe(200);
  });

  it('is the same bill with the same code when it is asked for again with the same key', async () => {
    const options = { token: hanh.token, key: 'again', body: { amountVnd: 10_000 } };
    const ask = () => house.api('POST', '/api/stalls/gc-a01/payment-requests', options);
    const [first, second] = [await ask(), await ask()];
    expect(second.body).toEqual(first.body);
    expect(payos.links).toHaveLength(1);
  });

  it('is settled by what payOS tells of its virtual account, though no letter of the memo is left', async () => {
    const bill = await hanh.ask(25_000);
    const data = payos.pay(linkOf(bill), 25_000, { description: 'CHUYEN TIEN' });
    expect(await webhook(data)).toMatchObject({ status: 200 });
    expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled', receivedVnd: 25_000, flags: [] });
  });

  it("is settled by another provider's word of the virtual account too, and once", async () => {
    const bill = await hanh.ask(25_000);
    const link = linkOf(bill);
    const data = payos.pay(link, 25_000);
    await connectFeed(house, { id: `hook-${today}`, stallId: 'gc-a01', authentication: 'hmac' });
    const fields = { accountNumber: '0123456789', subAccount: link.accountNumber, bookedAt: house.clock() };
    const told = payment(bill, { ...fields, referenceCode: data.reference, content: 'x' });
    expect(await house.sepay(`hook-${today}`, told)).toMatchObject({ status: 200 });
    await webhook(data);
    expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled', receivedVnd: 25_000, flags: [] });
  });

  it('waits for a person when the account names one bill and the memo another', async () => {
    const [one, other] = [await hanh.ask(25_000), await hanh.ask(30_000)];
    await webhook(payos.pay(linkOf(one), 25_000, { description: other.reference }));
    const [newest] = await hanh.transactions();
    expect(newest).toMatchObject({ verdict: 'ambiguous' });
    for (const bill of [one, other]) expect(await hanh.look(bill.id)).toMatchObject({ receivedVnd: 0 });
  });

  it('asks for the rest on the same account when less came', async () => {
    const bill = await hanh.ask(25_000);
    await webhook(payos.pay(linkOf(bill), 10_000));
    const seen = await hanh.look(bill.id);
    expect(seen).toMatchObject({ state: 'open', outstandingVnd: 15_000, payee: bill.payee });
    const { accountNumber } = bill.payee;
    expect(seen.payload).toBe(
      encodeVietQr({ bankBin: '970422', accountNumber, amountVnd: 15_000, memo: bill.reference }),
    );
  });

  it('stands in the chain with where it is paid, and the chain is whole', async () => {
    const bill = await hanh.ask(25_000);
    const rows = await house.db
      .selectFrom('AuditEntry')
      .select(['action', 'actor', 'content'])
      .where('subject', '=', bill.id)
      .orderBy('seq')
      .execute();
    expect(rows.map(({ action }) => action)).toEqual(['payment-request.created', 'payment-request.linked']);
    expect(rows[1]).toMatchObject({ actor: connectionId });
    expect(JSON.parse(rows[1]!.content)).toMatchObject({ accountNumber: linkOf(bill).accountNumber });
    const token = await house.signIn('board@go-cong');
    const { body } = await house.api('POST', '/api/markets/cho-go-cong/ledger/verify', { token });
    expect(body).toMatchObject({ intact: true });
  });
});

describe("the stall's own code is shown at once, with the reason", () => {
  const own = (bill: { reference: string; amountVnd: number }) => ({
    payload: encodeVietQr({
      bankBin: '970407',
      accountNumber: OWN,
      amountVnd: bill.amountVnd,
      memo: bill.reference,
    }),
    payee: { accountNumber: OWN },
  });

  it.each<[string, Fault, unknown]>([
    ['does not answer', 'silence', expect.stringMatching(/^không trả lời trong 0[.,]5 giây$/)],
    ['breaks off', 'cut', 'không nối được'],
    ['is down', { status: 503 }, 'đang lỗi (503)'],
    ['does not know the keys', { status: 401 }, 'từ chối mã truy cập (401)'],
    ['sends us elsewhere', { status: 302, headers: { Location: 'http://127.0.0.1:9/' } }, 'không nối được'],
    ['talks of something else', { status: 200, body: '{"ok":true}' }, 'câu trả lời của payOS không đúng dạng'],
    ['refuses', { status: 200, body: '{"code":"20","desc":"Thông tin sai"}' }, 'payOS từ chối: Thông tin sai'],
  ])('when payOS %s', async (_name, fault, problem) => {
    payos.faults.push(fault);
    const bill = await hanh.ask(25_000);
    expect(bill).toMatchObject({ ...own(bill), link: { state: 'own-code', problem } });
    expect(payos.calls).toHaveLength(1);
  });

  it.each([
    ['an account that nobody signed', 'lie', { accountNumber: 'VQRQ99999999' }, 'chữ ký trong câu trả lời'],
    ['a code that nobody signed', 'lie', { qrCode: 'x' }, 'chữ ký trong câu trả lời'],
    ['another amount', 'mistake', { amount: 1 }, 'không khớp với khoản đã hỏi'],
    ['the code of another account', 'mistake', { accountNumber: 'VQRQ99999999' }, 'không khớp với khoản đã hỏi'],
    ['another order', 'mistake', { orderCode: 7 }, 'không khớp với khoản đã hỏi'],
    ['a code that is none', 'mistake', { qrCode: 'hello' }, 'không khớp với khoản đã hỏi'],
  ] as const)('when payOS answers with %s; and that link is taken back', async (_name, how, changed, words) => {
    payos[how] = (data) => ({ ...data, ...changed });
    const bill = await hanh.ask(25_000);
    expect(bill).toMatchObject({ ...own(bill), link: { state: 'own-code', problem: expect.stringContaining(words) } });
    await house.billLinks.tick();
    expect(linkOf(bill).status).toBe('CANCELLED');
  });

  it('when the link was made but the answer lost: it is taken back by its number, again and again until it is', async () => {
    payos.faults.push({ status: 200, body: 'lost' }, { status: 503 });
    const bill = await hanh.ask(25_000);
    expect(bill).toMatchObject(own(bill));
    await house.billLinks.tick();
    await wait(30 * SECOND);
    expect(asked()).toEqual([
      'POST /v2/payment-requests',
      'POST /v2/payment-requests/…/cancel',
      'POST /v2/payment-requests/…/cancel',
    ]);
    await wait(DAY);
    expect(payos.calls).toHaveLength(3);
  });

  it('without asking once payOS failed three times in a row, and asks again after its rest', async () => {
    for (let times = 0; times < 3; times += 1) {
      payos.faults.push({ status: 503 });
      await hanh.ask(10_000);
    }
    expect(payos.calls).toHaveLength(3);
    const spared = await hanh.ask(10_000);
    expect(spared).toMatchObject({ link: { state: 'own-code', problem: expect.stringContaining('đang để nghỉ') } });
    expect(payos.calls).toHaveLength(3);
    house.clock.advance(5 * MINUTE);
    expect(await hanh.ask(10_000)).toMatchObject({ link: { state: 'shown' } });
  });

  it('until the holder gives the right keys: then payOS is asked at once, without its rest', async () => {
    const rotate = (apiKey: string) =>
      house.api('POST', `/api/stalls/gc-a01/bank-connections/${connectionId}/rotate`, {
        token: hanh.token,
        key: `rotate-${apiKey}`,
        body: { secret: KEYS.checksumKey, parts: { apiKey } },
      });
    expect(await rotate('a-mistyped-key')).toMatchObject({ status: 200 });
    for (let times = 0; times < 4; times += 1)
      expect(await hanh.ask(10_000)).toMatchObject({ link: { state: 'own-code' } });
    expect(payos.calls).toHaveLength(3);
    house.clock.advance(SECOND);
    expect(await rotate(KEYS.apiKey)).toMatchObject({ status: 200 });
    expect(await hanh.ask(10_000)).toMatchObject({ link: { state: 'shown' } });
  });

  it('and money on it settles the bill as ever', async () => {
    payos.faults.push('cut');
    const bill = await hanh.ask(25_000);
    await connectFeed(house, { id: `own-${today}`, stallId: 'gc-a01', authentication: 'hmac' });
    await house.sepay(`own-${today}`, payment(bill, { bookedAt: house.clock() }));
    expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled', flags: [] });
  });
});

describe('an open link is looked at', () => {
  it('after half a minute, two, ten, and at its end; what it tells is booked once', async () => {
    const bill = await hanh.ask(25_000);
    payos.calls.length = 0;
    await wait(29 * SECOND);
    expect(asked()).toEqual([]);
    await wait(SECOND);
    expect(asked()).toEqual(['GET /v2/payment-requests/…']);
    // The webhook of this one is lost.
    const lost = payos.pay(linkOf(bill), 10_000);
    await wait(90 * SECOND);
    expect(await hanh.look(bill.id)).toMatchObject({ state: 'open', receivedVnd: 10_000 });
    const told = payos.pay(linkOf(bill), 15_000);
    await webhook(told);
    await wait(8 * MINUTE);
    await webhook(lost);
    expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled', receivedVnd: 25_000 });
    expect(payos.calls).toHaveLength(3);
    // Paid: there is nothing more to look for.
    await wait(DAY);
    expect(payos.calls).toHaveLength(3);
    expect(await kept(bill.id)).toMatchObject({ state: 'closed', dueAt: null });
  });

  it('once after our own time stood still', async () => {
    const bill = await hanh.ask(25_000);
    payos.pay(linkOf(bill), 25_000);
    payos.calls.length = 0;
    await wait(9 * MINUTE);
    expect(payos.calls).toHaveLength(1);
    expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled' });
  });

  it('again and again while payOS does not answer, and believes no answer that is not signed', async () => {
    const bill = await hanh.ask(25_000);
    payos.pay(linkOf(bill), 25_000);
    payos.faults.push({ status: 503 });
    await wait(30 * SECOND);
    payos.lie = (data) => ({ ...data, amountPaid: 1 });
    await wait(30 * SECOND);
    expect(await hanh.look(bill.id)).toMatchObject({ receivedVnd: 0 });
    await wait(MINUTE);
    expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled' });
  });
});

describe('a link is taken back', () => {
  it.each([
    ['cancelled', (bill: { id: string }) => hanh.cancel(bill.id)],
    [
      'replaced',
      (bill: { id: string }) =>
        house.api('POST', `/api/payment-requests/${bill.id}/replace`, {
          token: hanh.token,
          key: `replace-${bill.id}`,
          body: { amountVnd: 30_000 },
        }),
    ],
    [
      'expired',
      async () => {
        house.clock.advance(15 * MINUTE + 2 * SECOND);
        await expireBills(house.db, house.clock());
      },
    ],
  ])('when its bill is %s, outside of the request; money that comes late is still booked', async (how, end) => {
    const bill = await hanh.ask(25_000);
    const link = linkOf(bill);
    await end(bill);
    expect(link.status).toBe('PENDING');
    await house.billLinks.tick();
    expect(link.status).toBe('CANCELLED');
    expect(await kept(bill.id)).toMatchObject({ state: 'closed', dueAt: null });
    await webhook(payos.pay(link, 25_000, { description: 'x' }));
    const [newest] = await hanh.transactions();
    expect(newest).toMatchObject(
      {
        cancelled: { verdict: 'cancelled-bill', paymentRequestId: bill.id },
        // The bill that asks instead takes it.
        replaced: { verdict: 'short', differenceVnd: -5000 },
        expired: { verdict: 'exact', isLate: true, paymentRequestId: bill.id },
      }[how]!,
    );
  });

  it('even if the money came in the same moment: what the answer tells is booked', async () => {
    const bill = await hanh.ask(25_000);
    await hanh.cancel(bill.id);
    payos.pay(linkOf(bill), 25_000);
    await house.billLinks.tick();
    expect(await hanh.look(bill.id)).toMatchObject({ state: 'void', receivedVnd: 25_000 });
  });

  it('and a replacing bill has a link of its own', async () => {
    const bill = await hanh.ask(25_000);
    const { body } = await house.api('POST', `/api/payment-requests/${bill.id}/replace`, {
      token: hanh.token,
      key: `own-link-${bill.id}`,
      body: { amountVnd: 30_000 },
    });
    expect(body).toMatchObject({ link: { state: 'shown' }, payee: { accountNumber: linkOf(body).accountNumber } });
    expect(body.payee.accountNumber).not.toBe(bill.payee.accountNumber);
  });
});

it('has the bill of an order get its code within moments, and tells the pages that watch it', async () => {
  const { body: goods } = await house.api('GET', '/api/markets/cho-go-cong/products?limit=200');
  const product = goods.items.find((one: { stallId: string }) => one.stallId === 'gc-a01');
  const { status, body: order } = await house.api('POST', '/api/markets/cho-go-cong/orders', {
    key: 'an-order',
    body: {
      buyer: { name: 'Bà Tư', phone: '0912345678' },
      lines: [{ productId: product.id, quantity: 1 }],
      handover: 'collect',
    },
  });
  expect(status).toBe(201);
  const { paymentRequest } = order.groups[0];
  expect(paymentRequest).toMatchObject({ link: { state: 'wanted' }, payee: { accountNumber: OWN } });
  await house.billLinks.tick();
  const { body: seen } = await house.api('GET', `/api/orders/${order.token}`);
  expect(seen.groups[0].paymentRequest).toMatchObject({
    link: { state: 'shown' },
    payee: { accountNumber: linkOf(paymentRequest).accountNumber },
  });
  const events = await house.db.selectFrom('Event').selectAll().where('ref', '=', paymentRequest.id).execute();
  expect(events.map(({ kind }) => kind)).toContain('payment-request.linked');
});

it("is not told of by a stranger's feed: a virtual account is its own stall's", async () => {
  const bill = await hanh.ask(25_000);
  await openRealAccount(house, 'gc-a02', '555000111');
  await connectFeed(house, { id: 'stranger', stallId: 'gc-a02', authentication: 'hmac' });
  const lie = payment(bill, { content: bill.reference, accountNumber: linkOf(bill).accountNumber });
  await house.sepay('stranger', lie);
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'open', receivedVnd: 0 });
});

it('makes codes no more once the feed is revoked, and those that are open end by themselves', async () => {
  const bill = await hanh.ask(25_000);
  await house.api('POST', `/api/stalls/gc-a01/bank-connections/${connectionId}/revoke`, { token: hanh.token });
  expect(await hanh.ask(10_000)).toMatchObject({ link: null, payee: { accountNumber: OWN } });
  await wait(30 * SECOND);
  expect(await kept(bill.id)).toMatchObject({ state: 'closed', dueAt: null });
  expect(await hanh.look(bill.id)).toMatchObject({ payee: { accountNumber: OWN }, link: { state: 'own-code' } });
});
