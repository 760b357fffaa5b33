import { inTransaction } from '../../server/src/db/index.ts';
import { readBooks } from '../helpers/books.ts';
import { type BillAnswer, type Counter, openCounter, payment } from '../helpers/counter.ts';
import { type House, startHouse } from '../helpers/house.ts';
import { connectFeed, openRealAccount } from '../helpers/real-account.ts';
import type { SepayFields } from '../helpers/sepay-body.ts';
import { handIn } from '../helpers/statements/hand-in.ts';
import { lineOf, techcombank } from '../helpers/statements/techcombank.ts';
import { MORNING } from '../helpers/test-clock.ts';

const [HERS, THEIRS] = ['190355500001', '190355500002'];
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

let house: House;
let hanh: Counter;
let other: Counter;
let board: string;
beforeAll(async () => {
  house = await startHouse();
  hanh = await openCounter(house, 'gc-a01');
  other = await openCounter(house, 'gc-a02');
  board = await house.signIn('board@go-cong');
  await openRealAccount(house, 'gc-a01', HERS);
  await openRealAccount(house, 'gc-a02', THEIRS);
  await house.db.updateTable('BankAccount').set({ validFrom: 1 }).where('id', '=', `real-${HERS}`).execute();
  // Two tellers of Hạnh's account that tell the truth, and a feed whose secret another stall's holder has.
  await connectFeed(house, { id: 'hers', stallId: 'gc-a01', authentication: 'hmac' });
  await connectFeed(house, { id: 'of-the-market', stallId: null, authentication: 'hmac' });
  await connectFeed(house, { id: 'theirs', stallId: 'gc-a02', authentication: 'hmac' });
  // And one more of Hạnh's own, which need not tell the truth either.
  await connectFeed(house, { id: 'hers-too', stallId: 'gc-a01', authentication: 'hmac' });
});
afterAll(() => house.close());
afterEach(async () => {
  const { body } = await house.api('POST', '/api/markets/cho-go-cong/ledger/verify', { token: board });
  expect(body).toMatchObject({ intact: true });
});

let lastId = 500_000;
const nextId = () => ++lastId;

/** A payment as its provider numbers it, and as somebody may tell it otherwise. */
function numbered(bill: BillAnswer) {
  const id = nextId();
  const fields = { id, referenceCode: `FT${id}`, bookedAt: MORNING };
  return { id, tell: (otherwise: Partial<SepayFields> = {}) => payment(bill, { ...fields, ...otherwise }) };
}

function transactionsAt({ stallId }: Counter, id: number) {
  const rows = house.db.selectFrom('BankTransaction').selectAll().where('providerEventId', '=', String(id));
  return rows.where('stallId', '=', stallId).orderBy('id').execute();
}

function quarantined(connectionId: string) {
  const rows = house.db.selectFrom('BankDelivery').select('id').where('connectionId', '=', connectionId);
  return rows.where('outcome', '=', 'quarantined').execute();
}

async function stallBank(stallId: string): Promise<number> {
  const { balances } = await readBooks(house.db, 'go-cong');
  const line = balances.find((one) => one.startsWith(`${stallId} stall-bank `));
  return Number(line?.split(' ').at(-1) ?? 0);
}

describe.each(['hers', 'of-the-market'])('what the feed %s tells truly', (teller) => {
  it.each<[string, () => Partial<SepayFields>]>([
    ['the same id, amount and memo', () => ({})],
    ['the same id with another amount', () => ({ transferAmount: 1_000 })],
    ['the same id as money that left', () => ({ transferType: 'out' })],
    ['the same id without a bank reference', () => ({ referenceCode: '' })],
    ['another id with the same bank reference', () => ({ id: nextId() })],
    ['the same id a year ago', () => ({ bookedAt: MORNING - 365 * DAY })],
    ['the same id for a virtual account of theirs', () => ({ subAccount: THEIRS, content: 'mua rau' })],
  ])('is booked though a stranger’s feed told before: %s', async (_name, lie) => {
    const bill = await hanh.ask(25_000);
    const { id, tell } = numbered(bill);
    expect(await house.sepay('theirs', tell(lie()))).toMatchObject({ status: 200 });
    expect(await hanh.look(bill.id)).toMatchObject({ state: 'open', receivedVnd: 0 });
    const before = await stallBank('gc-a01');
    expect(await house.sepay(teller, tell())).toMatchObject({ status: 200 });
    expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled', receivedVnd: 25_000 });
    expect((await stallBank('gc-a01')) - before).toBe(25_000);
    const [told, ...more] = await transactionsAt(hanh, id);
    expect([told?.verdict, told?.twinOf, more]).toEqual(['exact', null, []]);
    expect(await quarantined(teller)).toEqual([]);
  });

  it('is booked though it stands in one batch with a stranger’s lies', async () => {
    const bill = await hanh.ask(30_000);
    const { tell } = numbered(bill);
    const lie = tell({ transferAmount: 5_000 });
    await Promise.all([house.sepay('theirs', lie), house.sepay(teller, tell()), house.sepay('theirs', tell())]);
    expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled', receivedVnd: 30_000 });
  });

  it('stays as it is when a stranger contradicts it afterwards', async () => {
    const bill = await hanh.ask(25_000);
    const { id, tell } = numbered(bill);
    await house.sepay(teller, tell());
    await house.sepay('theirs', tell({ transferAmount: 25_001 }));
    await house.sepay('theirs', tell({ id: nextId(), transferType: 'out' }));
    expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled', receivedVnd: 25_000, flags: [] });
    const [own] = await transactionsAt(hanh, id);
    const { body } = await house.api('GET', `/api/bank-transactions/${own?.id}`, { token: hanh.token });
    expect(body.deliveries).toHaveLength(1);
  });

  it.each<[string, Partial<SepayFields>]>([
    ['less', { transferAmount: 1_000 }],
    ['that it left', { transferType: 'out' }],
    ['that it was long ago', { bookedAt: MORNING - 30 * DAY }],
  ])('is booked, and marked for a person, though a second feed of the stall itself told %s', async (_name, lie) => {
    const bill = await hanh.ask(25_000);
    const { id, tell } = numbered(bill);
    await house.sepay('hers-too', tell({ content: 'mua rau', ...lie }));
    const before = await stallBank('gc-a01');
    await house.sepay(teller, tell());
    expect((await stallBank('gc-a01')) - before).toBe(25_000);
    expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled', receivedVnd: 25_000 });
    const [first, second] = await transactionsAt(hanh, id);
    expect(second).toMatchObject({ verdict: 'exact', amountVnd: 25_000, connectionId: teller, twinOf: first?.id });
    expect(await quarantined(teller)).toEqual([]);
  });

  it('pays the bill that it names, though a second feed of the stall itself named another', async () => {
    const [bill, elsewhere] = [await hanh.ask(25_000), await hanh.ask(25_000)];
    const { tell } = numbered(bill);
    await house.sepay('hers-too', tell({ content: elsewhere.reference }));
    await house.sepay(teller, tell());
    expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled', receivedVnd: 25_000 });
  });
});

it('counts what two feeds of the stall and one of the market tell truly once, in any order', async () => {
  const bill = await hanh.ask(25_000);
  const { id, tell } = numbered(bill);
  const told = tell();
  for (const teller of ['of-the-market', 'hers', 'hers-too', 'of-the-market', 'hers'])
    expect(await house.sepay(teller, told)).toMatchObject({ status: 200 });
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled', receivedVnd: 25_000, flags: [] });
  expect(await transactionsAt(hanh, id)).toHaveLength(1);
});

it('keeps what a feed contradicts of itself in quarantine, and away from the others', async () => {
  const bill = await hanh.ask(25_000);
  const { tell } = numbered(bill);
  const before = (await quarantined('theirs')).length;
  await house.sepay('theirs', tell({ transferAmount: 1_000 }));
  await house.sepay('theirs', tell({ transferAmount: 2_000 }));
  expect(await quarantined('theirs')).toHaveLength(before + 1);
  await house.sepay('hers', tell());
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled', receivedVnd: 25_000 });
  expect(await quarantined('hers')).toEqual([]);
});

it('shows what a feed tells of a stranger’s account to its stall and its board, to nobody else', async () => {
  const bill = await hanh.ask(33_000);
  const balances = async () => [await stallBank('gc-a01'), await stallBank('gc-a02')];
  const before = await balances();
  await house.sepay('theirs', numbered(bill).tell());
  expect(await balances()).toEqual(before);
  const [told] = await other.transactions();
  expect(told).toMatchObject({ verdict: 'unknown-account', accountNumber: HERS, stallId: 'gc-a02' });
  const look = (token: string, because = '') =>
    house.api('GET', `/api/bank-transactions/${told.id}?because=${encodeURIComponent(because)}`, { token });
  expect((await hanh.transactions()).filter((one) => one.id === told.id)).toEqual([]);
  expect(await look(hanh.token)).toMatchObject({ status: 404 });
  expect(await look(await house.signIn('union@van-dau'), 'tìm chủ')).toMatchObject({ status: 404 });
  expect(await look(board, 'tìm chủ')).toMatchObject({ status: 200 });
  const listed = async (login: string, slug: string) => {
    const path = `/api/markets/${slug}/bank-transactions?attention=yes`;
    const { body } = await house.api('GET', path, { token: await house.signIn(login) });
    return body.items.filter((one: { id: string }) => one.id === told.id);
  };
  expect(await listed('board@go-cong', 'cho-go-cong')).toMatchObject([{ verdict: 'unknown-account' }]);
  expect(await listed('union@van-dau', 'cho-online-phu-nu-van-dau')).toEqual([]);
  const decision = { kind: 'match', transactionId: told.id, paymentRequestId: bill.id, reason: 'của tôi' };
  for (const { token, stallId } of [other, hanh])
    expect(
      await house.api('POST', `/api/stalls/${stallId}/decisions`, { token, key: `grab-${stallId}`, body: decision }),
    ).toMatchObject({ status: 404 });
});

it('does not let a stall import a statement of a stranger’s account', async () => {
  const bill = await hanh.ask(41_000);
  const file = techcombank(HERS, [lineOf(bill)]);
  const hand = (connectionId: string, { token }: Counter) => handIn(house, connectionId, file, { token });
  expect(await hand('theirs', other)).toMatchObject({ status: 422, body: { code: 'statement/other-account' } });
  expect(await hand('hers', other)).toMatchObject({ status: 404 });
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'open' });
  expect(await hand('hers', hanh)).toMatchObject({ status: 201, body: { accepted: 1, repeats: 0, rejected: [] } });
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled' });
});

it('imports a statement though a stranger’s feed told its money before', async () => {
  const bill = await hanh.ask(43_000);
  const line = lineOf(bill);
  const { tell } = numbered(bill);
  await house.sepay('theirs', tell({ referenceCode: line.number, content: line.memo }));
  await house.sepay('theirs', tell({ id: nextId(), referenceCode: '', content: line.memo }));
  expect(await handIn(house, 'hers', techcombank(HERS, [line]), { token: hanh.token })).toMatchObject({
    status: 201,
    body: { accepted: 1, repeats: 0, rejected: [] },
  });
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled', receivedVnd: 43_000 });
});

it('leaves nothing behind of a feed that was revoked: its ids are free and its word counts no more', async () => {
  await connectFeed(house, { id: 'short-lived', stallId: 'gc-a02', authentication: 'hmac' });
  const [bill, next] = [await hanh.ask(25_000), await hanh.ask(26_000)];
  const [now, later] = [numbered(bill), numbered(next)];
  await house.sepay('short-lived', now.tell({ transferAmount: 1 }));
  const path = '/api/stalls/gc-a02/bank-connections/short-lived/revoke';
  expect(await house.api('POST', path, { token: other.token })).toMatchObject({ status: 200 });
  expect(await house.sepay('short-lived', later.tell({ transferAmount: 1 }))).toMatchObject({ status: 404 });
  await house.sepay('hers', now.tell());
  await house.sepay('hers', later.tell());
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled', receivedVnd: 25_000 });
  expect(await hanh.look(next.id)).toMatchObject({ state: 'settled', receivedVnd: 26_000 });
});

it('gives money on an account that changed hands to whoever held it then', async () => {
  const handedOn = '190355500009';
  await openRealAccount(house, 'gc-a02', handedOn);
  await inTransaction(house.db, async (tx) => {
    const before = { id: 'real-before', validFrom: MORNING - DAY, validTo: MORNING };
    await tx.updateTable('BankAccount').set(before).where('id', '=', `real-${handedOn}`).execute();
  });
  await openRealAccount(house, 'gc-a01', handedOn);
  const asked = { payee: { accountNumber: handedOn }, reference: 'mua rau', amountVnd: 9_000 };
  const { id, tell } = numbered(asked as BillAnswer);
  await house.sepay('theirs', tell({ bookedAt: MORNING - MINUTE }));
  await house.sepay('theirs', tell({ id: nextId(), bookedAt: MORNING + MINUTE }));
  await house.sepay('hers', tell({ bookedAt: MORNING + MINUTE }));
  const held = async (counter: Counter) => (await transactionsAt(counter, id)).map((one) => one.bankAccountId);
  expect([await held(other), await held(hanh)]).toEqual([['real-before'], [`real-${handedOn}`]]);
});
