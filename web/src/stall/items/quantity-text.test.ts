import { quantityText } from './quantity-text.ts';

test.each([
  [300, 'kg', '3 lạng'],
  [1_000, 'kg', '1 kg'],
  [1_200, 'kg', '1 kg 2 lạng'],
  [176, 'kg', '176 g'],
  [2_050, 'kg', '2 kg 50 g'],
  [2_500, 'lạng', '2,5 lạng'],
  [2_000, 'mớ', '2 mớ'],
])('%p thousandths of %p are said %p', (milli, unit, said) => {
  expect(quantityText(milli, unit)).toBe(said);
});
