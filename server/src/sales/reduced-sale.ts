/** A sale on a tab: when it was made, and when it was taken back, if it was. Instants in epoch milliseconds. */
export interface TabSale {
  id: string;
  tabId: string;
  soldAt: number;
  takenBackAt: number | null;
}

/**
 * Which sale a reduced price lowers: the newest on the page that stood when the two agreed. Null where none is known.
 *
 * Nobody says what they bargained about, and nothing links the two; but people agree on a price over the goods that have
 * just been handed over, and those are taxed as they were sold. The page's own sales come before those of a customer who
 * was merged with it, so that a merge of later days changes no book that was handed in.
 */
export function reducedSale(
  { tabId, at }: { tabId: string; at: number },
  sales: readonly TabSale[],
  isSameCustomer: (one: string, other: string) => boolean,
): TabSale | null {
  const standing = sales.filter(
    ({ soldAt, takenBackAt }) => soldAt <= at && (takenBackAt === null || takenBackAt > at),
  );
  const own = standing.filter((sale) => sale.tabId === tabId);
  const theirs = own.length > 0 ? own : standing.filter((sale) => isSameCustomer(sale.tabId, tabId));
  return theirs.reduce<TabSale | null>((newest, sale) => (newest && !isNewer(sale, newest) ? newest : sale), null);
}

function isNewer(one: TabSale, other: TabSale): boolean {
  return one.soldAt === other.soldAt ? one.id > other.id : one.soldAt > other.soldAt;
}
