/** A list with one item moved a place up (-1) or down (1); the same list when there is no such place. */
export function moveItem<Item>(items: readonly Item[], at: number, by: -1 | 1): readonly Item[] {
  const to = at + by;
  const [here, there] = [items[at], items[to]];
  if (here === undefined || there === undefined) return items;
  return items.map((item, place) => (place === at ? there : place === to ? here : item));
}
