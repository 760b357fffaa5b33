import { phoneText, readPhone } from './index.ts';

test.each([
  ['0912345678', '0912345678'],
  ['0912 345 678', '0912345678'],
  ['0912.345.678', '0912345678'],
  ['(0912) 345-678', '0912345678'],
  ['+84 912 345 678', '0912345678'],
  ['+84 (0) 912 345 678', '0912345678'],
  ['84912345678', '0912345678'],
  ['0084912345678', '0912345678'],
  ['0225 3 876 543', '02253876543'],
])('%s is the number %s', (text, phone) => {
  expect(readPhone(text)).toBe(phone);
});

test.each(['', '0912', '0112345678', '09123456789', '912345678', 'gọi cô Hạnh', '+1 202 555 0199'])(
  '%j is no Vietnamese number',
  (text) => {
    expect(readPhone(text)).toBeNull();
  },
);

test('a number is shown in groups', () => {
  expect(phoneText('0912345678')).toBe('0912 345 678');
});
