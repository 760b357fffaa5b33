import { vnd } from '@choso/shared/money';
import {
  lineTotalVnd,
  numberText,
  parseQuantity,
  quantityText,
  stepQuantity,
  tapStep,
  toSoldQuantity,
} from './quantity.ts';

const byKilogram = { quantityStep: 0.1, unitName: 'kg' };
const byBunch = { quantityStep: 1, unitName: 'mớ' };

test('three steps of 0.1 are 0.3 and not its floating neighbour', () => {
  const thrice = [1, 1, 1].reduce((quantity) => stepQuantity(quantity, byKilogram, 1), 0);
  expect(thrice).toBe(0.3);
});

test('one tap in the market is half a kilogram, or one bunch', () => {
  expect(tapStep(byKilogram)).toBe(0.5);
  expect(tapStep(byBunch)).toBe(1);
});

test('a step down from the last one leaves nothing', () => {
  expect(stepQuantity(1, byBunch, -1)).toBe(0);
  expect(stepQuantity(0.3, byKilogram, -1, 0.5)).toBe(0);
  expect(stepQuantity(0.3, byKilogram, -1)).toBe(0.2);
});

test.each([
  ['0,5', 0.5],
  ['0.25', 0.3],
  ['2 kg', 2],
  [',5', 0.5],
  ['1,', 1],
  ['', null],
  ['hai', null],
  ['-1', null],
])('what is typed as %j is read as %j', (text, quantity) => {
  expect(parseQuantity(text, byKilogram)).toBe(quantity);
});

test('nothing below zero and nothing beyond four digits is sold', () => {
  expect(toSoldQuantity(-2, byBunch)).toBe(0);
  expect(toSoldQuantity(1e9, byBunch)).toBe(9999);
});

test('a quantity is written with a comma in Vietnamese and a point in English', () => {
  expect(quantityText(0.5, 'kg', 'vi')).toBe('0,5\u00a0kg');
  expect(numberText(0.5, 'en')).toBe('0.5');
});

test('a line total is whole đồng', () => {
  expect(lineTotalVnd(vnd(145_000), 0.3)).toBe(43_500);
  expect(lineTotalVnd(vnd(5), 0.5)).toBe(3);
  expect(lineTotalVnd(vnd(28_000), 2.2)).toBe(61_600);
});
