import fc from 'fast-check';
import { foldMemo } from './memo.ts';

test.each([
  ['GC7K2M4QX', 'GC7K2M4QX'],
  ['Tiền rau – sạp 12', 'Tien rau sap 12'],
  ['Đặng Thị Ngọc Ánh, đủ', 'Dang Thi Ngoc Anh du'],
  ['aăâ eê oôơ uư yýỳ dđ', 'aaa ee ooo uu yyy dd'],
  ['INV/TEST/0002', 'INVTEST0002'],
  ['  hai   khoảng\ttrắng\n', 'hai khoang trang'],
  ['a\u00a0b', 'a b'],
  ['Tie\u0302\u0300n', 'Tien'],
  ['***', ''],
  ['🍎', ''],
  ['', ''],
])('%p becomes %p', (text, folded) => {
  expect(foldMemo(text)).toBe(folded);
});

test('folding leaves only letters, digits and single inner spaces, and folding twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const folded = foldMemo(text);
      expect(folded).toMatch(/^(?:[A-Za-z0-9]+(?: [A-Za-z0-9]+)*)?$/);
      expect(foldMemo(folded)).toBe(folded);
    }),
  );
});
