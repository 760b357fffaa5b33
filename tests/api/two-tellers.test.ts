import fc from 'fast-check';
import { readBooks } from '../helpers/books.ts';
import { type Counter, openCounter } from '../helpers/counter.ts';
import { type House, startHouse } from '../helpers/house.ts';
import { tellers } from '../helpers/providers/tellers.ts';
import { paymentOf } from '../helpers/providers/told.ts';
import { MORNING } from '../helpers/test-clock.ts';

let house: House;
let hanh: Counter;
beforeAll(async () => {
  house = await startHouse();
  hanh = await openCounter(house, 'gc-a01');
});
afterAll(() => house.close());

const bankReferences = ['demo-sepay', 'demo-casso', 'demo-casso-v1'].map((id) => {
  const teller = tellers.find(({ connectionId }) => connectionId === id);
  if (!teller) throw new Error(`there is no teller ${id}`);
  return teller;
});

it('counts one transfer that several providers tell once, whoever tells it first', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray([...bankReferences, ...bankReferences], { minLength: 2 }),
      fc.constantFrom(20_000, 25_000, 40_000),
      async (telling, amountVnd) => {
        const bill = await hanh.ask(25_000);
        const told = paymentOf(bill, { amountVnd, bookedAt: MORNING });
        for (const { tell, accepted } of telling) expect(await tell(house, told)).toMatchObject(accepted);
        expect(await hanh.look(bill.id)).toMatchObject({ receivedVnd: amountVnd });
        const own = (await hanh.transactions()).filter(({ paymentRequestId }) => paymentRequestId === bill.id);
        expect(own).toHaveLength(1);
      },
    ),
    { numRuns: 15 },
  );
});

it('counts it once too when they all tell it at the same moment, without a code', async () => {
  const bill = await hanh.ask(1);
  const before = await readBooks(house.db, 'go-cong');
  const told = paymentOf(bill, { amountVnd: 77_000, memo: 'mua rau', bookedAt: MORNING });
  await Promise.all([...bankReferences, ...bankReferences].map(({ tell }) => tell(house, told)));
  const after = await readBooks(house.db, 'go-cong');
  const received = (books: typeof before) =>
    Number(
      books.balances
        .find((line) => line.startsWith('gc-a01 stall-bank'))
        ?.split(' ')
        .at(-1) ?? 0,
    );
  expect(received(after) - received(before)).toBe(77_000);
});
