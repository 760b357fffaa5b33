import { countText, shortHash, withHeldAmounts } from './amount-text.ts';

test('amounts in the sentences of the server stay on one line', () => {
  expect(withHeldAmounts('Khớp mã CS7K2M4QX, đúng tài khoản, đủ 25.000 đ.')).toBe(
    'Khớp mã CS7K2M4QX, đúng tài khoản, đủ 25.000\u00a0₫.',
  );
  expect(withHeldAmounts('Nội dung có 2 mã; hết hạn quá 7 đêm')).toBe('Nội dung có 2 mã; hết hạn quá 7 đêm');
});

test('counts have points between thousands', () => {
  expect([0, 999, 1_000, 1_234_567].map(countText)).toEqual(['0', '999', '1.000', '1.234.567']);
});

test('a hash shows its ends', () => {
  expect(shortHash(`7f3a${'0'.repeat(56)}c19e`)).toBe('7f3a…c19e');
});
