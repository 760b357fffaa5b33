import { MAX_TRANSFER_VND, vnd } from '@choso/shared/money';
import { EMPTY_KEYPAD, type KeypadAction, type KeypadState, linesOf, pressKey, totalVnd } from './keypad.ts';

const digits = (text: string): KeypadAction[] => [...text].map((digit) => ({ kind: 'digit', digit: Number(digit) }));
const press = (actions: KeypadAction[], from: KeypadState = EMPTY_KEYPAD) => actions.reduce(pressKey, from);
const thousand: KeypadAction = { kind: 'thousand' };
const erase: KeypadAction = { kind: 'erase' };
const add: KeypadAction = { kind: 'add' };

test('25 and thousand are 25.000', () => {
  expect(totalVnd(press([...digits('25'), thousand]))).toBe(25_000);
});

test('leading zeros and a thousand of nothing stay nothing', () => {
  expect(totalVnd(press([...digits('00'), thousand]))).toBe(0);
});

test('items add up, and erasing past the typed one brings the last item back', () => {
  const two = press([...digits('20'), thousand, add, ...digits('5'), thousand]);
  expect(totalVnd(two)).toBe(25_000);
  const back = press([erase, erase, erase, erase, erase], two);
  expect(back).toEqual({ items: [], entry: 20_000 });
});

test('adding nothing adds no item', () => {
  expect(press([add, add])).toBe(EMPTY_KEYPAD);
});

test('a key beyond what one transfer carries changes nothing', () => {
  const full = press(digits(String(MAX_TRANSFER_VND)));
  expect(totalVnd(full)).toBe(MAX_TRANSFER_VND);
  expect(press([...digits('0'), thousand], full)).toBe(full);
  const added = press([add], full);
  expect(press(digits('1'), added)).toBe(added);
});

test('a chosen amount replaces only what is being typed', () => {
  const state = press([...digits('7'), thousand, add, ...digits('9'), { kind: 'put', amountVnd: vnd(35_000) }]);
  expect(totalVnd(state)).toBe(42_000);
});

test('goods that were picked stand as an item of their own, and are taken off whole', () => {
  const line = { productId: 'p', name: 'Ba chỉ', unitName: 'kg', priceVnd: vnd(150_000), quantityMilli: 200 };
  const picked = press([...digits('5'), thousand, { kind: 'pick', line: { ...line, totalVnd: vnd(30_000) } }]);
  expect(totalVnd(picked)).toBe(35_000);
  expect(linesOf(picked)).toMatchObject([{ productId: 'p', totalVnd: 30_000 }]);
  const erased = press([erase], picked);
  expect([totalVnd(erased), linesOf(erased)]).toEqual([5_000, []]);
  expect(press([erase], erased)).toEqual({ items: [], entry: 5_000 });
});
