import { DEMO_BANK_BIN, findBank, isBankName, listBanks } from './index.ts';

test('every BIN is six digits, does not begin with 0, and stands once, in order', () => {
  const bins = listBanks().map(({ bin }) => bin);
  for (const bin of bins) expect(bin).toMatch(/^[1-9]\d{5}$/);
  expect(bins).toEqual([...new Set(bins)].sort());
  expect(bins).toHaveLength(72);
});

test.each([
  ['970436', 'Vietcombank'],
  ['970418', 'BIDV'],
  ['970415', 'VietinBank'],
  ['970405', 'Agribank'],
  ['970422', 'MBBank'],
  ['970407', 'Techcombank'],
  ['971025', 'MoMo'],
])('%p is %p', (bin, shortName) => {
  expect(findBank(bin)).toMatchObject({ bin, shortName, canReceiveQr: true, isDemo: false });
});

test('the demo bank is the only invented one', () => {
  expect(listBanks().filter(({ isDemo }) => isDemo)).toEqual([findBank(DEMO_BANK_BIN)]);
  expect(findBank('999999')).toMatchObject({ shortName: 'Ngân hàng Demo', canReceiveQr: true });
});

test.each(['', '970436 ', '000000', '97043', 'VCB'])('%p is no bank', (bin) => {
  expect(findBank(bin)).toBeNull();
});

test('a bank goes by every name that the directory has for it', () => {
  for (const { code, shortName, name, aliases } of listBanks())
    for (const text of [code, shortName, name, ...aliases]) expect([text, isBankName(text)]).toEqual([text, true]);
});

test.each([
  'MBBank',
  'MB Bank',
  'vietcombank',
  'VietinBank',
  'KienLongBank',
  'Kiên Long',
  'NamABank',
  'ABBANK',
  'SHINHAN BANK VIETNAM',
  'Public Bank',
  'Ngân hàng TMCP Quân đội',
  'NganHangDemo',
  'VCBNeo',
  'KEB Hana Bank',
])('%p is what a provider calls some bank', (name) => {
  expect(isBankName(name)).toBe(true);
});

test.each(['', 'Bank', 'Ngân hàng', 'XYZ Bank', 'KhongCoBank', 'NoSuchBank', 'Test', 'Ngân hàng Sao Hỏa', '970436'])(
  '%p is no name of a bank',
  (name) => {
    expect(isBankName(name)).toBe(false);
  },
);
