import { decodeVietQr } from '@choso/shared/vietqr';
import { type House, startHouse } from '../helpers/house.ts';

let house: House;
let hanh: string;
beforeAll(async () => {
  house = await startHouse();
  hanh = await house.signIn('gc-a01');
});
afterAll(() => house.close());

let lastKey = 0;
const print = (token: string, size = 'a6', stallId = 'gc-a01') => {
  lastKey += 1;
  return house.api('POST', `/api/stalls/${stallId}/printed-codes`, { token, key: `print-${lastKey}`, body: { size } });
};
const check = (token: string, scanned: string | null) => {
  lastKey += 1;
  return house.api('POST', '/api/stalls/gc-a01/stand-checks', { token, key: `check-${lastKey}`, body: { scanned } });
};
const checks = async (token: string) =>
  (await house.api('GET', '/api/stalls/gc-a01/stand-checks', { token })).body.items;

it('prints a code of the stall’s own account without an amount, and anybody can look up whose it is', async () => {
  const { status, body: code } = await print(hanh);
  expect(status).toBe(201);
  expect(decodeVietQr(code.payload)).toMatchObject({ ok: true, accountNumber: 'DEMO000000000001', amountVnd: null });
  const { body: found } = await house.api('GET', `/api/printed-codes/${code.serial.toLowerCase()}`);
  expect(found).toMatchObject({
    stallCode: 'A01',
    holderName: 'NGUYEN THI HANH DEMO',
    accountTail: '0001',
    state: 'live',
  });
  expect(JSON.stringify(found)).not.toContain('DEMO000000000001');
  expect(await house.api('GET', '/api/printed-codes/2222222')).toMatchObject({ status: 404 });
  expect(await house.api('GET', '/api/printed-codes/..%2F')).toMatchObject({ status: 404 });
});

it.each(['a6', 'a5', 'strip'])(
  'the paper %s is a PDF for the stall and its board, and for nobody else',
  async (size) => {
    const { body: code } = await print(hanh, size);
    const path = `/api/stalls/gc-a01/printed-codes/${code.serial}/stand.pdf`;
    const paper = await house.api('GET', path, { token: hanh });
    expect(paper.text.slice(0, 5)).toBe('%PDF-');
    expect(paper.headers.get('Content-Type')).toBe('application/pdf');
    expect(await house.api('GET', path, { token: await house.signIn('board@go-cong') })).toMatchObject({ status: 200 });
    for (const login of ['gc-a02', 'union@van-dau'])
      expect(await house.api('GET', path, { token: await house.signIn(login) })).toMatchObject({ status: 404 });
    expect(await house.api('GET', path)).toMatchObject({ status: 404 });
    expect(
      await house.api('GET', path.replace('gc-a01', 'gc-a02'), { token: await house.signIn('gc-a02') }),
    ).toMatchObject({ status: 404 });
  },
);

it('codes that were printed in one moment keep one order, whoever asks', async () => {
  for (let count = 0; count < 5; count += 1) await print(hanh);
  const serials = async () =>
    (await house.api('GET', '/api/stalls/gc-a01/printed-codes', { token: hanh })).body.items.map(
      ({ serial }: { serial: string }) => serial,
    );
  const listed = await serials();
  expect(listed).toEqual([...listed].sort());
  expect(await serials()).toEqual(listed);
});

it('a morning’s look tells the own stand from a sticker, and is kept for the stall and its board', async () => {
  const { body: code } = await print(hanh);
  const { body: sticker } = await print(await house.signIn('gc-a02'), 'a6', 'gc-a02');
  expect((await check(hanh, code.payload)).body).toMatchObject({ outcome: 'right' });
  expect((await check(hanh, sticker.payload)).body).toMatchObject({ outcome: 'wrong', serial: null });
  expect((await check(hanh, 'https://phish.example/qr')).body).toMatchObject({ outcome: 'wrong' });
  expect((await check(hanh, null)).body).toMatchObject({ outcome: 'skipped' });
  const seen = (await checks(hanh)).map(({ outcome }: { outcome: string }) => outcome);
  expect(seen).toEqual(['skipped', 'wrong', 'wrong', 'right']);
  expect(await checks(await house.signIn('auditor@go-cong'))).toHaveLength(4);
  expect(await check(await house.signIn('gc-a02'), code.payload)).toMatchObject({ status: 404 });
});

it('paper of an account that was given up is dead', async () => {
  // The newest of equal codes is meant; those before were printed in an earlier second.
  house.clock.advance(1_000);
  const { body: code } = await print(hanh);
  const { db } = house;
  await db.updateTable('BankAccount').set({ validTo: house.clock() }).where('stallId', '=', 'gc-a01').execute();
  expect((await check(hanh, code.payload)).body).toMatchObject({ outcome: 'dead', serial: code.serial });
  expect((await house.api('GET', `/api/printed-codes/${code.serial}`)).body).toMatchObject({ state: 'dead' });
  expect(await print(hanh)).toMatchObject({ status: 409, body: { code: 'stall/no-bank-account' } });
});
