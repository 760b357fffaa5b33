import { createPublicKey, verify } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type ChainedLink,
  chainLinks,
  createDaySigner,
  findNewestHead,
  GENESIS_HASH,
  keepSigningKey,
  keyIdOf,
  readChain,
} from '../../server/src/audit/index.ts';
import { checkInThread } from '../../server/src/check-in-thread.ts';
import { toHeadNotice, verifyMarket } from '../../server/src/ledger/index.ts';
import { openCounter } from '../helpers/counter.ts';
import { type House, startHouse } from '../helpers/house.ts';

const DAY = 86_400_000;

let folder: string;
let keyFile: string;
let house: House;
let sign: () => Promise<void>;
beforeEach(async () => {
  folder = mkdtempSync(join(process.env.CHOSO_TEST_FOLDER ?? tmpdir(), 'choso-key-'));
  keyFile = join(folder, 'ledger-key.pem');
  house = await startHouse();
  sign = createDaySigner({ db: house.db, key: keepSigningKey(keyFile), clock: house.clock });
});
afterEach(async () => {
  await house.close();
  rmSync(folder, { recursive: true });
});

async function takeMoney(amountVnd = 25_000) {
  const hanh = await openCounter(house, 'gc-a01');
  await hanh.pay(await hanh.ask(amountVnd));
}

/** The rows of the chain, fewer than a page of them. */
async function readRows(): Promise<ChainedLink[]> {
  for await (const rows of readChain(house.db, 'go-cong')) return rows;
  return [];
}

async function listHeads(query = '') {
  const token = await house.signIn('auditor@go-cong');
  const { status, body } = await house.api('GET', `/api/markets/cho-go-cong/ledger/heads${query}`, { token });
  expect(status).toBe(200);
  return body;
}

it('signs a day once it has ended, with the last row of that day', async () => {
  await takeMoney();
  await sign();
  expect(await listHeads()).toEqual({ items: [], nextCursor: null });

  house.clock.set(Date.parse('2026-11-25T00:00:00+07:00'));
  await takeMoney(40_000);
  await sign();
  const { items } = await listHeads();
  const rows = await readRows();
  expect(items).toEqual([
    {
      businessDate: '2026-11-24',
      marketId: 'go-cong',
      seq: 2,
      hash: rows[1]?.hash,
      signedAt: '2026-11-25T00:00:00.000+07:00',
      keyId: keyIdOf(items[0].publicKey),
      publicKey: expect.stringMatching(/^[\da-f]{64}$/),
      signature: expect.any(String),
      notice: expect.stringContaining('Ngày 24/11/2026'),
    },
  ]);
});

it('can be checked with nothing but the key and Node', async () => {
  await takeMoney();
  house.clock.advance(DAY);
  await sign();
  const [head] = (await listHeads()).items;
  const { businessDate, seq, hash, signedAt, publicKey, signature } = head;
  const text = (at: number) =>
    JSON.stringify(['cho-so/daily-head/1', 'go-cong', businessDate, at, hash, Date.parse(signedAt)]);
  const key = createPublicKey({
    key: Buffer.from(`302a300506032b6570032100${publicKey}`, 'hex'),
    format: 'der',
    type: 'spki',
  });
  const holds = (at: number) => verify(null, Buffer.from(text(at)), key, Buffer.from(signature, 'base64'));
  expect([holds(seq), holds(seq + 1)]).toEqual([true, false]);
});

it('catches up the days that had rows while nobody ran it, each once', async () => {
  await takeMoney();
  house.clock.advance(2 * DAY);
  await takeMoney();
  await takeMoney();
  house.clock.advance(3 * DAY);
  await sign();
  const heads = (await listHeads()).items.map(({ businessDate, seq }: Record<string, unknown>) => [businessDate, seq]);
  expect(heads).toEqual([
    ['2026-11-26', 6],
    ['2026-11-24', 2],
  ]);

  await takeMoney();
  house.clock.advance(DAY);
  const other = createDaySigner({ db: house.db, key: keepSigningKey(join(folder, 'other.pem')), clock: house.clock });
  await Promise.all([sign(), other(), sign()]);
  expect((await listHeads()).items.map(({ seq }: { seq: number }) => seq)).toEqual([8, 6, 2]);
  expect((await listHeads('?limit=2')).nextCursor).toBe('2026-11-26');
  expect((await listHeads('?limit=2&cursor=2026-11-26')).items).toMatchObject([{ businessDate: '2026-11-24' }]);
});

it('walks the chain in a thread of its own, and signs nothing of one that is broken', async () => {
  await takeMoney();
  house.clock.advance(DAY);
  const { findDayEnds } = checkInThread(house.database.url);
  const key = keepSigningKey(keyFile);
  const signInThread = createDaySigner({ db: house.db, key, clock: house.clock, findEnds: findDayEnds });
  await signInThread();
  expect((await listHeads()).items).toMatchObject([{ businessDate: '2026-11-24', seq: 2 }]);

  await takeMoney();
  house.clock.advance(DAY);
  await house.db.updateTable('AuditEntry').set({ actor: 'somebody' }).where('seq', '=', 3).execute();
  await expect(signInThread()).rejects.toThrow('row 3 of the chain is broken');
  expect((await listHeads()).items).toHaveLength(1);
});

it('notices a chain that somebody rewrote from its first row to its head', async () => {
  await takeMoney();
  house.clock.advance(DAY);
  await sign();
  const rows = await readRows();
  const forged = chainLinks(
    rows.map(({ seq: _, ...row }) => ({ ...row, actor: row.actor === 'gc-a01' ? 'gc-a02' : row.actor })),
    { seq: 0, hash: GENESIS_HASH },
  );
  for (const { marketId, seq, ...row } of forged)
    await house.db.updateTable('AuditEntry').set(row).where('marketId', '=', marketId).where('seq', '=', seq).execute();
  await house.db
    .updateTable('AuditHead')
    .set({ hash: forged.at(-1)!.hash })
    .where('marketId', '=', 'go-cong')
    .execute();
  expect(await verifyMarket(house.db, 'go-cong', [])).toMatchObject({
    intact: false,
    firstBroken: { seq: 2, reason: expect.stringContaining('2026-11-24') },
  });
});

it('does not sign a chain that is broken, and signs the other markets', async () => {
  await takeMoney();
  await house.db.updateTable('AuditEntry').set({ actor: 'gc-a02' }).where('seq', '=', 1).execute();
  house.clock.advance(DAY);
  await expect(sign()).rejects.toThrow('row 1 of the chain is broken');
  expect((await listHeads()).items).toEqual([]);
});

it.each<[string, { seq?: number; signature?: string; businessDate?: string; keyId?: string }]>([
  ['a moved head', { seq: 1 }],
  ['another signature', { signature: Buffer.alloc(64).toString('base64') }],
  ['another day', { businessDate: '2026-11-23' }],
  ['an unknown key', { keyId: '0123456789abcdef' }],
])('notices %s', async (_what, change) => {
  await takeMoney();
  house.clock.advance(DAY);
  await sign();
  expect(await verifyMarket(house.db, 'go-cong', [])).toMatchObject({ intact: true, heads: 1 });
  await house.db.updateTable('DailyHead').set(change).execute();
  expect(await verifyMarket(house.db, 'go-cong', [])).toMatchObject({
    intact: false,
    firstBroken: { seq: change.seq ?? 2 },
  });
});

it('notices that signed rows at the end are gone, chain and head alike', async () => {
  await takeMoney();
  house.clock.advance(DAY);
  await sign();
  await house.db.deleteFrom('AuditEntry').where('seq', '=', 2).execute();
  const [first] = await readRows();
  await house.db
    .updateTable('AuditHead')
    .set({ seq: 1, hash: first!.hash })
    .where('marketId', '=', 'go-cong')
    .execute();
  expect(await verifyMarket(house.db, 'go-cong', [])).toMatchObject({
    intact: false,
    firstBroken: { seq: 2, reason: expect.stringContaining('2026-11-24') },
  });
});

it('keeps its private key in a file of its owner alone, and nowhere in the database', async () => {
  await takeMoney();
  house.clock.advance(DAY);
  await sign();
  expect(statSync(keyFile).mode & 0o777).toBe(0o600);
  const key = keepSigningKey(keyFile);
  expect(await house.db.selectFrom('SigningKey').selectAll().execute()).toEqual([
    { id: key.id, publicKey: key.publicKey, createdAt: house.clock() },
  ]);
  const secret = readFileSync(keyFile, 'utf8').split('\n')[1]!;
  expect(JSON.stringify(await house.db.selectFrom('DailyHead').selectAll().execute())).not.toContain(secret);

  writeFileSync(keyFile, 'not a key');
  expect(() => keepSigningKey(keyFile)).toThrow('LEDGER_KEY_FILE');
});

it('prints the day for the notice board so that the paper is enough to check it', async () => {
  await takeMoney();
  house.clock.advance(DAY);
  await sign();
  const head = (await findNewestHead(house.db, 'go-cong'))!;
  const paper = toHeadNotice(head, 'Chợ Gò Công');
  expect(paper).toContain('Ngày 24/11/2026');
  expect(Math.max(...paper.split('\n').map((line) => line.length))).toBeLessThanOrEqual(50);
  const written = (name: string) => {
    const [, after = ''] = paper.split(`${name}\n`);
    return after.split('\n\n')[0]!.replace(/\s/g, '');
  };
  expect(written('Mã băm của dòng cuối (SHA-256):')).toBe(head.hash);
  expect(written('Chữ ký (Ed25519, base64):')).toBe(head.signature);
  expect(written(`Khóa công khai, tên ${head.keyId}:`)).toBe(head.publicKey);
  expect(paper).toContain(`(${head.createdAt})`);
});

it('is read by those who may read the trail, and by nobody else', async () => {
  const ask = async (login: string, slug = 'cho-go-cong') =>
    (await house.api('GET', `/api/markets/${slug}/ledger/heads`, { token: await house.signIn(login) })).status;
  expect(await ask('auditor@go-cong')).toBe(200);
  expect(await ask('gc-a01')).toBe(403);
  expect(await ask('union@van-dau')).toBe(403);
  expect(await ask('auditor@go-cong', 'khong-co')).toBe(404);
});
