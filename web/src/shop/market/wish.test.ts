import { isOpenWish, readWish, wishPath } from './wish.ts';

test('a wish in the address is read back', () => {
  const wish = { q: 'đậu phụ & giá', category: 'rau-cu', stall: 'gc-a01' };
  const address = new URL(wishPath('/cho/cho-go-cong', wish), 'http://choso.test');
  expect(readWish(Object.fromEntries(address.searchParams))).toEqual(wish);
});

test('an empty wish leaves the address bare', () => {
  const wish = readWish({});
  expect(isOpenWish(wish)).toBe(true);
  expect(wishPath('/cho/cho-go-cong', wish)).toBe('/cho/cho-go-cong');
});
