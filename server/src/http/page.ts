/** One page of a list as it travels. */
export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

const USUAL_LIMIT = 50;

/** How many items a page holds: what was asked for, or the usual fifty. */
export function pageLimit(query: { limit?: number | undefined }): number {
  return query.limit ?? USUAL_LIMIT;
}

/** Cut a page from `limit + 1` fetched rows; the extra row only tells that there is more. */
export function pageFrom<Row, Item>(
  rows: readonly Row[],
  limit: number,
  cursorOf: (row: Row) => string,
  present: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(present), nextCursor: rows.length > limit && last !== undefined ? cursorOf(last) : null };
}
