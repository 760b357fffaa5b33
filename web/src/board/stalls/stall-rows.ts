import type { StallView } from '@choso/shared/contracts';
import { foldVietnamese } from '@choso/shared/vietnamese';

/** The stalls of one row of the market; `name` is null for those that have none. */
export interface StallRow {
  name: string | null;
  stalls: StallView[];
}

/** Stalls whose code, name or seller holds every word; accents and capitals do not matter. */
export function findStalls(stalls: readonly StallView[], words: string): StallView[] {
  const wanted = foldVietnamese(words).split(' ');
  return stalls.filter(({ code, name, holderName }) => {
    const text = foldVietnamese(`${code} ${name} ${holderName}`);
    return wanted.every((word) => text.includes(word));
  });
}

/** Stalls by the rows they stand in, in the order they were given. */
export function groupByRow(stalls: readonly StallView[]): StallRow[] {
  const rows = new Map<string | null, StallRow>();
  for (const stall of stalls) {
    const row = rows.get(stall.zoneId) ?? { name: stall.zoneName, stalls: [] };
    row.stalls.push(stall);
    rows.set(stall.zoneId, row);
  }
  return [...rows.values()];
}
