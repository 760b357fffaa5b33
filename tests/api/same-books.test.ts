import fc from 'fast-check';
import { sql } from 'kysely';
import { readBooks } from '../helpers/books.ts';
import { type BillAnswer, type Counter, openCounter, payment } from '../helpers/counter.ts';
import { type House, startHouse } from '../helpers/house.ts';
import { MORNING } from '../helpers/test-clock.ts';

let house: House;
let counters: Counter[];
beforeAll(async () => {
  house = await startHouse();
  counters = await Promise.all(['gc-a01', 'gc-b01'].map((stallId) => openCounter(house, stallId)));
});
afterAll(() => house.close());

const MINUTE = 60_000;

/** One fact: somebody transfers to a stall, with the code of a bill or without one. */
const transfer = fc.record({
  bill: fc.nat({ max: 3 }),
  // 10,000 is the bill; the others are a part of it, too much, and a little.
  amountVnd: fc.constantFrom(10_000, 4_000, 13_000, 1),
  memo: fc.constantFrom('code', 'none', 'two codes', 'other stall'),
  minute: fc.nat({ max: 40 }),
  isOut: fc.boolean(),
});
const history = fc.array(transfer, { minLength: 1, maxLength: 10 }).chain((facts) =>
  fc.tuple(
    fc.constant(facts),
    fc.shuffledSubarray([...facts.keys(), ...facts.keys()], { minLength: facts.length * 2 }),
    fc.infiniteStream(fc.integer({ min: 1, max: 4 })).map((stream) => () => stream.next().value ?? 1),
  ),
);

function tell(
  bills: readonly BillAnswer[],
  { bill, amountVnd, memo, minute, isOut }: typeof transfer extends fc.Arbitrary<infer Fact> ? Fact : never,
) {
  const named = bills[bill]!;
  const next = bills[(bill + 1) % bills.length]!;
  const content = {
    code: named.reference,
    none: 'mua rau',
    'two codes': `${named.reference} ${next.reference}`,
    'other stall': bills[(bill + 2) % 4]!.reference,
  }[memo];
  return payment(named, {
    content,
    transferAmount: amountVnd,
    bookedAt: MORNING + minute * MINUTE,
    transferType: isOut ? 'out' : 'in',
  });
}

/** Forget everything but the market and its people, so that the next history begins with the same bills. */
async function forget(): Promise<void> {
  const { db } = house;
  for (const table of [
    'Posting',
    'JournalEntry',
    'Allocation',
    'BankDelivery',
    'BankTransactionKey',
    'BankTransaction',
    'AuditEntry',
    'AuditHead',
    'Event',
  ] as const)
    await db.deleteFrom(table).execute();
  await db
    .updateTable('PaymentRequest')
    .set({ receivedVnd: 0, state: 'open', flags: '', voidReason: null, settledAt: null, version: sql`version + 1` })
    .execute();
}

it('gives the same books for every order, repetition and grouping of the same facts', async () => {
  // Two bills of each stall; a memo may name the other stall's.
  const bills = await Promise.all(
    [counters[0]!, counters[1]!, counters[0]!, counters[1]!].map((counter) => counter.ask(10_000)),
  );
  // The clock stands after everything, so that nothing is in the future.
  house.clock.set(MORNING + 60 * MINUTE);
  await fc.assert(
    fc.asyncProperty(history, async ([facts, heard, groupSize]) => {
      const bodies = facts.map((fact) => tell(bills, fact));
      await forget();
      for (const body of bodies) await house.sepay('demo-sepay', body);
      const inOrder = await readBooks(house.db, 'go-cong');

      await forget();
      const waiting = [...heard];
      while (waiting.length > 0) {
        const group = waiting.splice(0, groupSize());
        const answers = await Promise.all(group.map((fact) => house.sepay('demo-sepay', bodies[fact]!)));
        for (const { status } of answers) expect(status).toBe(200);
      }
      expect(await readBooks(house.db, 'go-cong')).toEqual(inOrder);
      await expectSoundBooks();
    }),
    { numRuns: 25, endOnFailure: true },
  );
});

async function expectSoundBooks(): Promise<void> {
  const { db } = house;
  const entries = await db
    .selectFrom('Posting')
    .select(['entryId', (of) => of.fn.sum<number | string>('amountVnd').as('sum')])
    .groupBy('entryId')
    .execute();
  for (const { sum } of entries) expect(Number(sum)).toBe(0);
  const transactions = await db.selectFrom('BankTransaction').select(['id', 'amountVnd']).execute();
  const parts = await db.selectFrom('Allocation').select(['transactionId', 'amountVnd']).execute();
  for (const { id, amountVnd } of transactions) {
    const own = parts.filter((part) => part.transactionId === id);
    for (const part of own) expect(part.amountVnd).toBeGreaterThan(0);
    const allocated = own.reduce((sum, part) => sum + part.amountVnd, 0);
    expect(allocated).toBe(amountVnd);
  }
}
