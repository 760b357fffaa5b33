import type { SoldBy, StallItemView } from '@choso/shared/contracts';

/** The words of an item while they are being filled in. */
export interface ItemWords {
  name: string;
  soldBy: SoldBy;
  unitName: string;
  step: number;
  categoryId: string;
}

/** What is still missing, by field. */
export type Missing = Partial<Record<'name' | 'unitName' | 'categoryId', true>>;

/** The form of an item: as it is, or empty with the kind of goods that the stall sells most. */
export function wordsOf(item: StallItemView | null, items: readonly StallItemView[]): ItemWords {
  if (item) {
    const { name, soldBy, unitName, step, categoryId } = item;
    return { name, soldBy, unitName, step, categoryId };
  }
  const counts = new Map<string, number>();
  for (const { categoryId } of items) counts.set(categoryId, (counts.get(categoryId) ?? 0) + 1);
  const [usual] = [...counts].sort((one, other) => other[1] - one[1])[0] ?? [''];
  return { name: '', soldBy: 'count', unitName: '', step: 1, categoryId: usual };
}

/** What a form still lacks before it can be sent. */
export function missingIn({ name, unitName, categoryId }: ItemWords): Missing {
  return {
    ...(name.trim().length < 2 && { name: true as const }),
    ...(unitName.trim() === '' && { unitName: true as const }),
    ...(categoryId === '' && { categoryId: true as const }),
  };
}
