import { Readable } from 'node:stream';
import { sql, type Transaction } from 'kysely';
import type { DB } from '../../server/src/db/index.ts';
import { verifyExport } from '../../server/src/ledger/index.ts';
import { openCounter } from '../helpers/counter.ts';
import { type House, startHouse } from '../helpers/house.ts';

let house: House;
let board: string;
beforeAll(async () => {
  house = await startHouse();
  board = await house.signIn('auditor@go-cong');
  const hanh = await openCounter(house, 'gc-a01');
  for (const amountVnd of [25_000, 40_000, 60_000]) await hanh.pay(await hanh.ask(amountVnd));
});
afterAll(() => house.close());

class Undo extends Error {}

/** Do damage, look, and undo it: a transaction that never commits. */
async function afterDamage<Seen>(
  damage: (tx: Transaction<DB>) => Promise<unknown>,
  look: (tx: Transaction<DB>) => Promise<Seen>,
): Promise<Seen> {
  let seen: Seen | undefined;
  await house.db
    .transaction()
    .execute(async (tx) => {
      await damage(tx);
      seen = await look(tx);
      throw new Undo();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undo)) throw error;
    });
  return seen as Seen;
}

async function verify(tx: Transaction<DB>) {
  const { verifyMarket } = await import('../../server/src/ledger/index.ts');
  const { proveBills, proveDecisions, proveTransactions } = await import('../../server/src/payments/index.ts');
  return verifyMarket(tx as never, 'go-cong', [proveTransactions, proveBills, proveDecisions]);
}

it('finds nothing to complain of in books that nobody touched', async () => {
  const { body } = await house.api('POST', '/api/markets/cho-go-cong/ledger/verify', { token: board });
  expect(body).toMatchObject({ intact: true, entries: 6, firstBroken: null });
});

it.each<[string, number, RegExp, (tx: Transaction<DB>) => Promise<unknown>]>([
  [
    'a changed byte of a chain row',
    4,
    /content/,
    (tx) => sql`update AuditEntry set content = replace(content, '40000', '40001') where seq = 4`.execute(tx),
  ],
  ['a changed actor', 2, /content/, (tx) => sql`update AuditEntry set actor = 'gc-a02' where seq = 2`.execute(tx)],
  ['a changed time', 3, /content/, (tx) => sql`update AuditEntry set at = at + 1 where seq = 3`.execute(tx)],
  ['a removed row', 3, /missing/, (tx) => sql`delete from AuditEntry where seq = 3`.execute(tx)],
  ['the last rows removed', 6, /end/, (tx) => sql`delete from AuditEntry where seq >= 6`.execute(tx)],
  [
    'a changed posting',
    2,
    /differs/,
    (tx) => sql`update Posting set amountVnd = amountVnd + 1 where line = 1 and amountVnd = 25000`.execute(tx),
  ],
  [
    'a posting of another stall',
    4,
    /differs/,
    (tx) => sql`update Posting set stallId = 'gc-a02' where amountVnd = -40000`.execute(tx),
  ],
  ['a removed entry', 6, /removed/, (tx) => sql`delete from JournalEntry where seq = 3`.execute(tx)],
  [
    'a changed description',
    4,
    /description/,
    (tx) => sql`update JournalEntry set description = 'x' where seq = 2`.execute(tx),
  ],
  [
    'a changed bank transaction',
    4,
    /amountVnd/,
    (tx) => sql`update BankTransaction set amountVnd = 1 where amountVnd = 40000`.execute(tx),
  ],
  ['a changed memo', 6, /memo/, (tx) => sql`update BankTransaction set memo = 'x' where amountVnd = 60000`.execute(tx)],
  [
    'a removed bank transaction',
    2,
    /removed/,
    (tx) => sql`delete from BankTransaction where amountVnd = 25000`.execute(tx),
  ],
  [
    'a changed allocation',
    2,
    /allocations/,
    (tx) => sql`update Allocation set bucket = 'counter' where amountVnd = 25000`.execute(tx),
  ],
  [
    'a bill that asks for less',
    3,
    /amountVnd/,
    (tx) => sql`update PaymentRequest set amountVnd = 1 where amountVnd = 40000`.execute(tx),
  ],
  [
    'two rows in each other’s place',
    3,
    /content|hash/,
    async (tx) => {
      await sql`update AuditEntry set seq = 100 where seq = 3`.execute(tx);
      await sql`update AuditEntry set seq = 3 where seq = 5`.execute(tx);
      await sql`update AuditEntry set seq = 5 where seq = 100`.execute(tx);
    },
  ],
  [
    'an entry that nothing witnessed',
    7,
    /nothing witnessed/,
    (tx) =>
      sql`insert into JournalEntry (id, marketId, seq, businessDate, bookedAt, kind, description) values ('x', 'go-cong', 9, '2026-11-24', 1, 'incoming-transfer', '')`.execute(
        tx,
      ),
  ],
])('names the first broken row after %s', async (_name, seq, reason, damage) => {
  const { intact, firstBroken } = await afterDamage(damage, verify);
  expect(intact).toBe(false);
  expect(firstBroken).toMatchObject({ seq, reason: expect.stringMatching(reason) });
});

async function exported(format: string): Promise<string> {
  const { status, text } = await house.api('GET', `/api/markets/cho-go-cong/ledger/export?format=${format}`, {
    token: board,
  });
  expect(status).toBe(200);
  return text;
}

it('exports a chain that anybody can walk without us', async () => {
  expect(await verifyExport(Readable.from([await exported('ndjson')]))).toMatchObject({ intact: true, entries: 6 });
});

it.each<[string, (lines: string[]) => string[], number]>([
  ['a changed byte', (lines) => lines.map((line) => line.replace('40000', '40001')), 3],
  ['a line less', (lines) => lines.filter((_, at) => at !== 2), 3],
  ['two lines swapped', ([one, two, ...rest]) => [two!, one!, ...rest], 1],
  ['a line twice', ([one, ...rest]) => [one!, one!, ...rest], 2],
  ['its last row cut off', (lines) => lines.filter((_, at) => at !== lines.length - 2), 6],
  ['its head cut off', (lines) => lines.slice(0, -1), 7],
  ['a line that is no JSON', (lines) => lines.map((line, at) => (at === 4 ? line.slice(1) : line)), 5],
])('finds %s in an export', async (_name, damage, seq) => {
  const lines = (await exported('ndjson')).trimEnd().split('\n');
  const found = await verifyExport(Readable.from([`${damage(lines).join('\n')}\n`]));
  expect(found).toMatchObject({ intact: false, firstBroken: { seq } });
});

it('exports for a spreadsheet and for hledger, with postings that sum to zero', async () => {
  const [head, ...rows] = (await exported('csv')).trimEnd().split('\n');
  const amountAt = head!.split(',').indexOf('amountVnd');
  expect(rows).toHaveLength(6);
  expect(rows.reduce((sum, row) => sum + Number(row.split(',')[amountAt]), 0)).toBe(0);
  expect(await exported('hledger')).toMatch(/stall-bank:gc-a01 {2}25000 VND/);
});
