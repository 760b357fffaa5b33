import type { Stated } from './stated.ts';

/** How the sums of the rows differ from what their statement states, in words for a developer; null when they do not. */
export function compareTotals({ inVnd, outVnd }: { inVnd: number; outVnd: number }, stated: Stated): string | null {
  if (stated.inVnd !== null && stated.inVnd !== inVnd) return `credits: stated ${stated.inVnd}, read ${inVnd}`;
  if (stated.outVnd !== null && stated.outVnd !== outVnd) return `debits: stated ${stated.outVnd}, read ${outVnd}`;
  const { openingVnd, closingVnd } = stated;
  if (openingVnd === null || closingVnd === null) return null;
  const reached = openingVnd + inVnd - outVnd;
  return reached === closingVnd ? null : `closing balance: stated ${closingVnd}, reached ${reached}`;
}
