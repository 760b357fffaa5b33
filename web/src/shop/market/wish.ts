/** What a shopper looks for; an empty part does not narrow. */
export interface Wish {
  q: string;
  category: string;
  stall: string;
}

/** Read a wish from the address, so that a link or a reload finds the same goods. */
export function readWish({ q = '', loai = '', sap = '' }: Record<string, string>): Wish {
  return { q, category: loai, stall: sap };
}

/** The address of a wish on a page. */
export function wishPath(path: string, { q, category, stall }: Wish): string {
  const search = new URLSearchParams();
  if (q !== '') search.set('q', q);
  if (category !== '') search.set('loai', category);
  if (stall !== '') search.set('sap', stall);
  return search.size === 0 ? path : `${path}?${search}`;
}

/** Whether the wish names nothing at all. */
export function isOpenWish({ q, category, stall }: Wish): boolean {
  return q === '' && category === '' && stall === '';
}
