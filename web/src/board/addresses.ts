/** The pages of the board of one market. */
export type BoardPage = 'tong-quan' | 'doi-soat' | 'so-cai' | 'sap' | 'doi-tai-khoan';

/** The pages beneath those. */
export type BoardSubPage =
  | 'doi-soat/quyet-dinh'
  | 'doi-soat/sao-ke'
  | 'doi-soat/sao-ke/nhap'
  | 'so-cai/cuoi-ngay'
  | 'so-cai/kiem-dem'
  | 'sap/mo-lai-ngay';

/** Where a page of a market's board stands. */
export function pageOf(slug: string, page: BoardPage | BoardSubPage): string {
  return `/ban-quan-ly/${slug}/${page}`;
}

/** Where a transaction's story stands; the stall goes along because looking at it asks for a reason per stall. */
export function storyOf(slug: string, transaction: { id: string; stallId: string | null }): string {
  const stall = transaction.stallId === null ? '' : `?sap=${encodeURIComponent(transaction.stallId)}`;
  return `/ban-quan-ly/${slug}/giao-dich/${encodeURIComponent(transaction.id)}${stall}`;
}

/** Where the transactions of an imported statement stand. */
export function importOf(slug: string, id: string): string {
  return `${pageOf(slug, 'doi-soat/sao-ke')}/${encodeURIComponent(id)}`;
}
