import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCounter } from '../helpers/counter.ts';
import { type House, startHouse } from '../helpers/house.ts';
import { lineOf, techcombank } from '../helpers/statements/techcombank.ts';

let house: House;
let folder: string;
beforeAll(async () => {
  house = await startHouse();
  folder = mkdtempSync(join(tmpdir(), 'choso-statement-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await house.close();
});

/** Run the command as `npm run statement:import` does, beside the house and on its database. */
function run(...given: string[]): Promise<{ code: number; out: string; err: string }> {
  const program = ['--import', 'tsx', 'server/commands/statement-import.ts', ...given];
  const env = { ...process.env, NODE_OPTIONS: '', DATABASE_URL: house.database.url };
  return new Promise((resolve) => {
    execFile(process.execPath, program, { env }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
  });
}

function keep(text: string): string {
  const path = join(folder, 'sao-ke.csv');
  writeFileSync(path, text);
  return path;
}

it('imports a file beside a running house, and again without any change', async () => {
  const hanh = await openCounter(house, 'gc-a01');
  const bill = await hanh.ask(25_000);
  // The command lives under the real clock, which has not come to the test's morning yet.
  const day = { bookedAt: Date.now() - 3_600_000 };
  const file = keep(techcombank(bill.payee.accountNumber, [lineOf(bill, day)]));
  const first = await run(file, '--connection', 'demo-sepay');
  expect(first).toMatchObject({ code: 0, out: expect.stringContaining('1 giao dịch mới, 0 đã có, 0 dòng không nhận') });
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled', receivedVnd: 25_000 });
  const second = await run(file, '--connection', 'demo-sepay');
  expect(second).toMatchObject({ code: 0, out: expect.stringContaining('0 giao dịch mới, 1 đã có') });
});

it.each([
  ['a refused file', ['a;b'], 1, 'Chưa nhận ra cột'],
  ['no connection', [], 2, 'Dùng: npm run statement:import'],
  ['an unknown option', ['--who', 'x'], 2, 'Dùng: npm run statement:import'],
])('says in words what is wrong with %s', async (name, given, code, words) => {
  const file = keep('a;b\n1;2');
  const answer = await run(file, ...(name === 'a refused file' ? ['--connection', 'demo-sepay'] : given));
  expect(answer).toMatchObject({ code, err: expect.stringContaining(words) });
});

it('knows no feed that is not there', async () => {
  expect(await run(keep('a;b'), '--connection', 'nobody')).toMatchObject({
    code: 1,
    err: expect.stringContaining('nobody'),
  });
});
