import { type Counter, openCounter } from '../helpers/counter.ts';
import { type House, startHouse } from '../helpers/house.ts';
import { tellers } from '../helpers/providers/tellers.ts';
import { paymentOf } from '../helpers/providers/told.ts';
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

async function feed(connectionId: string) {
  const { body } = await house.api('GET', '/api/markets/cho-go-cong/overview', { token: board });
  return body.feeds.find((one: { connectionId: string }) => one.connectionId === connectionId);
}

async function countRows(table: 'BankDelivery' | 'BankTransaction' | 'AuditEntry') {
  const { count } = await house.db
    .selectFrom(table)
    .select((of) => of.fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}
const countAll = () => Promise.all([countRows('BankDelivery'), countRows('BankTransaction'), countRows('AuditEntry')]);

describe.each(tellers.map((teller) => [teller.connectionId, teller] as const))(
  '%s',
  (connectionId, { tell, accepted, refused }) => {
    it('settles a bill, and counts a repeat once', async () => {
      const bill = await hanh.ask(25_000);
      const told = paymentOf(bill);
      const first = await tell(house, told);
      expect(first).toMatchObject(accepted);
      expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled', receivedVnd: 25_000, flags: [] });
      const repeats = await Promise.all([tell(house, told), tell(house, told)]);
      for (const repeat of repeats) expect(repeat).toMatchObject({ status: first.status, body: first.body });
      expect(await hanh.look(bill.id)).toMatchObject({ receivedVnd: 25_000, flags: [] });
    });

    it('is not believed under another secret; nothing but a count is kept', async () => {
      const bill = await hanh.ask(25_000);
      const [before, { refusedCount }] = [await countAll(), await feed(connectionId)];
      expect(await tell(house, paymentOf(bill), 'another-secret')).toMatchObject(refused);
      expect(await countAll()).toEqual(before);
      expect((await feed(connectionId)).refusedCount).toBe(refusedCount + 1);
      expect(await hanh.look(bill.id)).toMatchObject({ state: 'open' });
    });

    it.each([
      ['a fraction', { amountVnd: 25_000.5 }],
      ['an amount of nothing', { amountVnd: 0 }],
      ['an amount in text', { amountVnd: '25000' as unknown as number }],
      ['more than numbers can hold', { amountVnd: 2 ** 60 }],
      ['next year', { bookedAt: MORNING + 365 * 86_400_000 }],
      ['half a century ago', { bookedAt: 1_700_000_000 }],
      ['an account that cannot be', { accountNumber: 'số tài khoản' }],
      ['no account', { accountNumber: '' }],
      ['an amount that is none', { amountVnd: null as unknown as number }],
      ['an amount in a list', { amountVnd: [25_000] as unknown as number }],
    ])('has %s kept for a person, is answered with success, and the next payment settles', async (_name, changed) => {
      const bill = await hanh.ask(25_000);
      expect(await tell(house, paymentOf(bill, changed))).toMatchObject(accepted);
      const { body } = await house.api('GET', '/api/markets/cho-go-cong/quarantine', { token: board });
      expect(body.items[0]).toMatchObject({ connectionId, why: { code: expect.stringMatching(/^told\//) } });
      expect(body.items[0].body).toContain(bill.reference);
      expect(await hanh.look(bill.id)).toMatchObject({ state: 'open', receivedVnd: 0 });
      expect(await tell(house, paymentOf(bill))).toMatchObject(accepted);
      expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled' });
    });

    it('has the same id with another amount kept for a person, whichever of the two came first', async () => {
      const bill = await hanh.ask(25_000);
      const told = paymentOf(bill);
      expect(await tell(house, told)).toMatchObject(accepted);
      for (const changed of [{ amountVnd: 26_000 }, { amountVnd: 24_000 }]) {
        expect(await tell(house, { ...told, ...changed })).toMatchObject(accepted);
        const { body } = await house.api('GET', '/api/markets/cho-go-cong/quarantine', { token: board });
        expect(body.items[0]).toMatchObject({ connectionId, why: { code: 'told/contradiction', params: {} } });
        expect(body.items[0].body).toContain(String(changed.amountVnd));
      }
      expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled', receivedVnd: 25_000, flags: [] });
      const next = await hanh.ask(12_000);
      expect(await tell(house, paymentOf(next))).toMatchObject(accepted);
      expect(await hanh.look(next.id)).toMatchObject({ state: 'settled' });
    });

    it('has money on an unknown account shown to the board', async () => {
      const bill = await hanh.ask(25_000);
      expect(await tell(house, paymentOf(bill, { accountNumber: '0000999' }))).toMatchObject(accepted);
      const { body } = await house.api('GET', '/api/markets/cho-go-cong/bank-transactions?attention=yes', {
        token: board,
      });
      expect(body.items[0]).toMatchObject({ verdict: 'unknown-account', stallId: null });
    });
  },
);

it.each(['demo-sepay', 'demo-casso', 'demo-casso-v1', 'demo-vietqr'])(
  '%s tells of outgoing money; it pays nothing',
  async (id) => {
    const bill = await hanh.ask(25_000);
    const teller = tellers.find(({ connectionId }) => connectionId === id)!;
    expect(await teller.tell(house, paymentOf(bill, { direction: 'out' }))).toMatchObject(teller.accepted);
    expect(await hanh.look(bill.id)).toMatchObject({ state: 'open', receivedVnd: 0 });
    expect((await hanh.transactions())[0]).toMatchObject({ direction: 'out', verdict: 'outgoing', amountVnd: 25_000 });
  },
);

it('shows one transfer that two providers tell as a possible duplicate, beside a bill settled once', async () => {
  const bill = await hanh.ask(25_000);
  for (const { tell, accepted, connectionId } of tellers)
    if (connectionId === 'demo-sepay' || connectionId === 'demo-casso')
      expect(await tell(house, paymentOf(bill))).toMatchObject(accepted);
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled', flags: expect.arrayContaining(['duplicate']) });
  const { body } = await house.api('GET', '/api/markets/cho-go-cong/bank-transactions?attention=yes', { token: board });
  expect(body.items[0]).toMatchObject({ verdict: 'duplicate' });
});
