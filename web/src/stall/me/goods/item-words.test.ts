import type { StallItemView } from '@choso/shared/contracts';
import { vnd } from '@choso/shared/money';
import { missingIn, wordsOf } from './item-words.ts';

const item = (categoryId: string): StallItemView => ({
  id: categoryId,
  name: 'Rau muống',
  categoryId,
  unitName: 'mớ',
  soldBy: 'count',
  step: 1,
  priceVnd: vnd(10_000),
  pricedAt: null,
  isOffered: true,
  isSoldOutToday: false,
  photo: null,
});

it('a new item begins with the kind of goods that the stall sells most', () => {
  expect(wordsOf(null, [item('ca'), item('rau-cu'), item('rau-cu')]).categoryId).toBe('rau-cu');
  expect(wordsOf(null, []).categoryId).toBe('');
});

it('says what is missing', () => {
  expect(missingIn(wordsOf(null, []))).toEqual({ name: true, unitName: true, categoryId: true });
  expect(missingIn(wordsOf(item('rau-cu'), []))).toEqual({});
});
