import type { SoldBy } from '@choso/shared/contracts';

/** The words in which a market sells, the usual ones first. Source: price boards of northern markets. */
export const units: Record<SoldBy, readonly string[]> = {
  weight: ['kg', 'lạng', 'yến'],
  count: [
    'mớ',
    'bó',
    'quả',
    'con',
    'chục',
    'củ',
    'bắp',
    'bìa',
    'nải',
    'cái',
    'bát',
    'gói',
    'túi',
    'hộp',
    'chai',
    'suất',
    'đôi',
  ],
};

/** The smallest amounts that are offered for a way of selling, in the unit. */
export function stepsOf(soldBy: SoldBy, unit: string): readonly number[] {
  if (soldBy === 'count') return [1, 0.5];
  return unit === 'kg' ? [0.1, 0.5, 1] : [0.5, 1];
}
