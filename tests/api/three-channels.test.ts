import fc from 'fast-check';
import { sql } from 'kysely';
import { createPull, createSepaySource } from '../../server/src/banking/index.ts';
import { buildInbox } from '../../server/src/build-inbox.ts';
import { readBooks } from '../helpers/books.ts';
import { type BillAnswer, openCounter, payment } from '../helpers/counter.ts';
import { DEMO_SECRET, type House, startHouse } from '../helpers/house.ts';
import { type FakeSepay, startFakeSepay, toListedRow } from '../helpers/providers/fake-sepay.ts';
import { connectFeed, openRealAccount } from '../helpers/real-account.ts';
import { handIn } from '../helpers/statements/hand-in.ts';
import { techcombank } from '../helpers/statements/techcombank.ts';
import { MORNING } from '../helpers/test-clock.ts';

const ACCOUNT = '190355512345';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let house: House;
let sepay: FakeSepay;
let bills: BillAnswer[];
let token: string;
beforeAll(async () => {
  house = await startHouse();
  sepay = await startFakeSepay(DEMO_SECRET);
  await openRealAccount(house, 'gc-a01', ACCOUNT);
  await connectFeed(house, { id: 'hanh-list', stallId: 'gc-a01', authentication: 'api-token' });
  await connectFeed(house, { id: 'hanh-hook', stallId: 'gc-a01', authentication: 'hmac' });
  const hanh = await openCounter(house, 'gc-a01');
  token = hanh.token;
  bills = [await hanh.ask(10_000), await hanh.ask(10_000)];
  house.clock.set(MORNING + HOUR);
});
afterAll(async () => {
  await sepay.close();
  await house.close();
});

/** Somebody transfers to the stall, or the stall to somebody. */
const transfer = fc.record({
  bill: fc.nat({ max: 1 }),
  amountVnd: fc.constantFrom(10_000, 4_000, 13_000),
  memo: fc.constantFrom('code', 'none', 'both codes'),
  minute: fc.nat({ max: 4 }),
  isOut: fc.boolean(),
});
type Transfer = typeof transfer extends fc.Arbitrary<infer Fact> ? Fact : never;

type Step = { channel: 'webhook' | 'pull' | 'import'; facts: number[] };
// Drawn from few, so that transfers like each other are common.
const transfers = fc
  .array(transfer, { minLength: 1, maxLength: 3 })
  .chain((pool) => fc.array(fc.constantFrom(...pool), { minLength: 1, maxLength: 6 }));
const history = transfers.chain((facts) => {
  const indices = [...facts.keys()];
  const step: fc.Arbitrary<Step> = fc.record({
    channel: fc.constantFrom('webhook', 'pull', 'import'),
    facts: fc.shuffledSubarray(indices, { minLength: 1 }),
  });
  const last: fc.Arbitrary<Step> = fc.record({
    channel: fc.constantFrom('webhook', 'pull', 'import'),
    facts: fc.constant(indices),
  });
  // Whatever was told before, in the end somebody tells everything.
  return fc.tuple(fc.constant(facts), fc.array(step, { maxLength: 3 }), last);
});

let lastReference = 26_328_500_000_000;
function toWebhook({ bill, amountVnd, memo, minute, isOut }: Transfer): Record<string, unknown> {
  lastReference += 1;
  const codes = bills.map(({ reference }) => reference);
  const content = { code: codes[bill]!, none: 'mua rau', 'both codes': codes.join(' ') }[memo];
  return payment(bills[bill]!, {
    content,
    transferAmount: amountVnd,
    bookedAt: MORNING + minute * MINUTE,
    transferType: isOut ? 'out' : 'in',
    referenceCode: `FT${lastReference}`,
  });
}

async function tellByWebhook(webhooks: Record<string, unknown>[]): Promise<void> {
  for (const { status } of await Promise.all(webhooks.map((body) => house.sepay('hanh-hook', body))))
    expect(status).toBe(200);
}

async function tellByPull(webhooks: Record<string, unknown>[]): Promise<void> {
  sepay.rows = webhooks.map(toListedRow);
  const source = createSepaySource({
    baseUrl: sepay.url,
    pause: async () => undefined,
    msPerTry: 5000,
    rowsPerPage: 100,
  });
  const log = { error: (details: Record<string, unknown>) => void house.faults.push(details) };
  const inbox = buildInbox(house.db, house.clock, () => undefined);
  await createPull({ db: house.db, clock: house.clock, inbox, sources: { sepay: source }, log }).tick();
}

async function tellByImport(webhooks: Record<string, unknown>[]): Promise<void> {
  const lines = webhooks.map(({ content, transferAmount, transferType, referenceCode, transactionDate }) => ({
    bookedAt: Date.parse(`${String(transactionDate).replace(' ', 'T')}+07:00`),
    memo: String(content),
    number: String(referenceCode),
    [transferType === 'out' ? 'outVnd' : 'inVnd']: Number(transferAmount),
  }));
  const answer = await handIn(house, 'hanh-hook', techcombank(ACCOUNT, lines), { token });
  expect(answer).toMatchObject({ status: 201, body: { rejected: [] } });
}

const tell = { webhook: tellByWebhook, pull: tellByPull, import: tellByImport };

/** Forget everything but the market, its people, its feeds and its bills. */
async function forget(): Promise<void> {
  const tables = [
    'Posting',
    'JournalEntry',
    'Allocation',
    'BankDelivery',
    'BankTransactionKey',
    'BankTransaction',
    'StatementImport',
    'RejectedRow',
    'AuditEntry',
    'AuditHead',
    'Event',
  ] as const;
  for (const table of tables) await house.db.deleteFrom(table).execute();
  await house.db
    .updateTable('PaymentRequest')
    .set({ receivedVnd: 0, state: 'open', flags: '', voidReason: null, settledAt: null, version: sql`version + 1` })
    .execute();
}

it('gives the same books whichever of webhook, pull and statement tells the same transfers, in whatever order', async () => {
  await fc.assert(
    fc.asyncProperty(history, async ([facts, steps, last]) => {
      const webhooks = facts.map(toWebhook);
      await forget();
      for (const webhook of webhooks) await tellByWebhook([webhook]);
      const byWebhook = await readBooks(house.db, 'go-cong');

      await forget();
      for (const { channel, facts: told } of [...steps, last]) await tell[channel](told.map((at) => webhooks[at]!));
      expect(await readBooks(house.db, 'go-cong')).toEqual(byWebhook);
      const kept = await house.db.selectFrom('BankTransaction').select('id').execute();
      expect(kept).toHaveLength(facts.length);
    }),
    { numRuns: 15, endOnFailure: true },
  );
}, 120_000);
