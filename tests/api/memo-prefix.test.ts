import { decodeVietQr, MAX_MEMO_LENGTH } from '@choso/shared/vietqr';
import { openCounter, payment } from '../helpers/counter.ts';
import { type House, startHouse } from '../helpers/house.ts';
import { connectFeed, openRealAccount } from '../helpers/real-account.ts';

const VIETINBANK = '970415';

let house: House;
beforeAll(async () => {
  house = await startHouse();
});
afterAll(() => house.close());

it('puts SEVQR before the code for a stall at VietinBank that SePay listens for, and finds the code behind it', async () => {
  await openRealAccount(house, 'gc-a01', '104869001234', VIETINBANK);
  const hanh = await openCounter(house, 'gc-a01');
  const before = await hanh.ask(25_000);
  expect(before).toMatchObject({ memo: before.reference });
  await connectFeed(house, { id: 'hanh-hook', stallId: 'gc-a01', authentication: 'hmac' });
  const bill = await hanh.ask(25_000);
  expect(bill.memo).toBe(`SEVQR ${bill.reference}`);
  expect(bill.memo.length).toBeLessThanOrEqual(MAX_MEMO_LENGTH);
  expect(decodeVietQr(bill.payload)).toMatchObject({ memo: bill.memo, accountNumber: '104869001234' });
  await house.sepay('hanh-hook', payment(bill, { content: bill.memo.replace(' ', ''), bookedAt: house.clock() }));
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled', receivedVnd: 25_000 });
});

it('prints the word on stands, and tells it to phones for the codes they draw alone', async () => {
  const hanh = await openCounter(house, 'gc-a01');
  const { body: stand } = await house.api('POST', '/api/stalls/gc-a01/printed-codes', {
    token: hanh.token,
    key: 'a-stand',
    body: { size: 'a6' },
  });
  expect(decodeVietQr(stand.payload)).toMatchObject({ memo: 'SEVQR', accountNumber: '104869001234', amountVnd: null });
  const { body } = await house.api('GET', '/api/stalls/gc-a01/accounts', { token: hanh.token });
  expect(body.items).toMatchObject([
    { accountNumber: '104869001234', isCurrent: true, memoPrefix: 'SEVQR' },
    { isCurrent: false, memoPrefix: null },
  ]);
  const other = await openCounter(house, 'gc-c01');
  const { body: plain } = await house.api('POST', '/api/stalls/gc-c01/printed-codes', {
    token: other.token,
    key: 'a-plain-stand',
    body: { size: 'a6' },
  });
  expect(decodeVietQr(plain.payload)).toMatchObject({ memo: null });
});

it.each([
  ['another bank', '970436', 'sepay', 'hmac'],
  ['another provider', VIETINBANK, 'casso', 'hmac-v2'],
] as const)('leaves the memo alone with %s', async (_name, bankBin, provider, authentication) => {
  const stallId = provider === 'casso' ? 'gc-a02' : 'gc-b01';
  await openRealAccount(house, stallId, `7000${bankBin}`, bankBin);
  await connectFeed(house, { id: `hook-${stallId}`, stallId, provider, authentication });
  const counter = await openCounter(house, stallId);
  const bill = await counter.ask(25_000);
  expect(bill.memo).toBe(bill.reference);
});
