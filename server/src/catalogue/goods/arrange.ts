/** An item and its place among all of the market's. */
export interface Placed {
  id: string;
  position: number;
}

/**
 * Give a stall's items their places in a wished order, so that they take the places they have among themselves.
 *
 * Returns only those that move; null when the wish does not name every item once.
 */
export function arrange(items: readonly Placed[], wished: readonly string[]): Placed[] | null {
  const byId = new Map(items.map((item) => [item.id, item]));
  if (wished.length !== items.length || new Set(wished).size !== items.length) return null;
  if (!wished.every((id) => byId.has(id))) return null;
  const places = items.map(({ position }) => position).sort((one, other) => one - other);
  // Two items that were added at the same moment may stand on one place.
  for (const at of places.keys()) places[at] = Math.max(places[at]!, (places[at - 1] ?? Number.NEGATIVE_INFINITY) + 1);
  return wished
    .map((id, at) => ({ id, position: places[at]! }))
    .filter(({ id, position }) => byId.get(id)?.position !== position);
}
