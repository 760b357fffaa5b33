import { createHledgerWriter } from './hledger.ts';

const entry = {
  seq: 7,
  businessDate: '2026-11-24',
  kind: 'incoming-transfer',
  transactionId: 't1',
  description: 'Khớp mã; ghi chú | người\n2026-11-25 * giả',
  postings: [
    { ledgerAccount: 'stall-bank', stallId: 'gc-a01', amountVnd: 25_000 },
    { ledgerAccount: 'bill-receipts', stallId: null, amountVnd: -25_000 },
  ],
};

it('declares an account where it is first used, and keeps a description on its line', () => {
  const { entry: write } = createHledgerWriter();
  const lines =
    '2026-11-24 (7) Khớp mã  ghi chú   người 2026-11-25 * giả\n    stall-bank:gc-a01  25000 VND\n    bill-receipts:market  -25000 VND\n\n';
  expect(write(entry)).toBe(
    `account stall-bank:gc-a01  ; type: A\n\naccount bill-receipts:market  ; type: R\n\n${lines}`,
  );
  expect(write(entry)).toBe(lines);
});
