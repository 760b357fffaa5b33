import { signSepay } from '../../server/src/banking/index.ts';
import { openTestDatabase, type TestDatabase } from '../helpers/database.ts';
import { type RunningProduct, startProduct } from '../helpers/running-product.ts';
import { sepayBody } from '../helpers/sepay-body.ts';

const DELIVERIES = 400;
const ANSWERED_BEFORE_THE_CUT = 150;
const AT_ONCE = 16;

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase({ seed: 'demo' });
});
afterAll(() => database.close());

/** Deliver bodies as a provider does, several at once, until all are answered or the program is gone. */
async function deliver({ url, secret }: RunningProduct, bodies: readonly string[], heard: (body: string) => void) {
  const waiting = [...bodies];
  const lane = async () => {
    for (let body = waiting.shift(); body !== undefined; body = waiting.shift()) {
      const headers = { 'content-type': 'application/json', ...signSepay(body, secret, Math.floor(Date.now() / 1000)) };
      const answer = await fetch(`${url}/webhooks/sepay/demo-sepay`, { method: 'POST', headers, body });
      if (answer.status !== 200) throw new Error(`answered ${answer.status}`);
      heard(body);
    }
  };
  return Promise.allSettled(Array.from({ length: AT_ONCE }, lane));
}

it('keeps what it answered and books everything once, though the program was killed between two deliveries', async () => {
  const bodies = Array.from({ length: DELIVERIES }, (_, at) =>
    JSON.stringify(
      sepayBody({
        accountNumber: 'DEMO000000000001',
        content: `mua rau ${at}`,
        transferAmount: 1_000 + at,
        bookedAt: Date.now() - 60_000,
      }),
    ),
  );
  const answered = new Set<string>();
  const before = await startProduct({ databaseUrl: database.url });
  let killed: Promise<void> | undefined;
  const lanes = await deliver(before, bodies, (body) => {
    answered.add(body);
    if (answered.size === ANSWERED_BEFORE_THE_CUT) killed = before.kill();
  });
  await killed;
  expect(lanes.some(({ status }) => status === 'rejected')).toBe(true);
  expect(answered.size).toBeLessThan(DELIVERIES);

  const after = await startProduct({ databaseUrl: database.url });
  const told = database.db.selectFrom('BankTransaction').select(['providerEventId', 'amountVnd']);
  const idOf = (body: string) => String(JSON.parse(body).id);
  const keptAtOnce = new Set((await told.execute()).map((row) => row.providerEventId));
  expect([...answered].filter((body) => !keptAtOnce.has(idOf(body)))).toEqual([]);

  await deliver(
    after,
    bodies.filter((body) => !answered.has(body)),
    (body) => answered.add(body),
  );
  expect(answered.size).toBe(DELIVERIES);
  const kept = (await told.execute()).map((row) => row.providerEventId).sort();
  expect(kept.filter((id) => bodies.some((body) => idOf(body) === id))).toEqual(bodies.map(idOf).sort());
  expect(await after.ledger('verify')).toMatchObject({ code: 0 });
  await after.stop();
});
