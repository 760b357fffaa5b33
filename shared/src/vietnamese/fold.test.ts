import fc from 'fast-check';
import { foldVietnamese, squeeze } from './index.ts';

test.each([
  ['Đậu phụ', 'dau phu'],
  ['  Rau  muống\n(mớ) ', 'rau muong (mo)'],
  ['BƯỞI Năm Roi', 'buoi nam roi'],
  ['Gia\u0323\u0302n', 'gian'],
  ['ÁO DÀI Đỏ', 'ao dai do'],
  ['', ''],
])('folding %j for search gives %j', (text, folded) => {
  expect(foldVietnamese(text)).toBe(folded);
});

test.each([
  ['Nộp tiền: cs7-k2m.4xp đủ', 'NOPTIENCS7K2M4XPDU'],
  ['– … ', ''],
  ['ĐƠN Số 12', 'DONSO12'],
])('squeezing %j gives %j', (text, squeezed) => {
  expect(squeeze(text)).toBe(squeezed);
});

test('folding or squeezing twice is the same as once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(foldVietnamese(foldVietnamese(text))).toBe(foldVietnamese(text));
      expect(squeeze(squeeze(text))).toBe(squeeze(text));
      expect(squeeze(text)).toMatch(/^[A-Z0-9]*$/);
    }),
  );
});
