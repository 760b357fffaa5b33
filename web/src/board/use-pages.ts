import { useState } from 'preact/hooks';
import { useLoad } from '../lib/load.ts';
import type { ApiProblem } from '../lib/api.ts';

/** One answer of a paged list. */
export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

/** A list that grows by pages and reloads as long as it has become. */
export interface Pages<Item> {
  items: readonly Item[] | null;
  problem: ApiProblem | null;
  isLoading: boolean;
  /** Null when there is no more. */
  more: (() => void) | null;
  reload: () => void;
}

const PAGE = 50;
const LONGEST_PAGE = 200;

/**
 * Load a list from its newest end, page by page.
 *
 * All shown pages are fetched together on reload, so that a row that moved between pages is neither lost nor doubled.
 */
export function usePages<Item>(
  fetchPage: (page: { limit: number; cursor?: string }) => Promise<Page<Item>>,
  deps: readonly unknown[],
): Pages<Item> {
  const key = JSON.stringify(deps);
  const [asked, setAsked] = useState({ key, count: PAGE });
  const wanted = asked.key === key ? asked.count : PAGE;
  const load = async (): Promise<Page<Item>> => {
    const items: Item[] = [];
    let nextCursor: string | null = null;
    do {
      const limit = Math.min(LONGEST_PAGE, wanted - items.length);
      const page: Page<Item> = await fetchPage(nextCursor === null ? { limit } : { limit, cursor: nextCursor });
      items.push(...page.items);
      nextCursor = page.nextCursor;
    } while (nextCursor !== null && items.length < wanted);
    return { items, nextCursor };
  };
  const kept = useKept(load, key, wanted);
  const { data, problem, isLoading, reload } = kept;
  return {
    items: data?.items ?? null,
    problem,
    isLoading,
    more: data?.nextCursor ? () => setAsked({ key, count: wanted + PAGE }) : null,
    reload,
  };
}

/** `useLoad`, but the rows already shown stay while more of the same list is fetched. */
function useKept<Item>(load: () => Promise<Page<Item>>, key: string, wanted: number) {
  const [last, setLast] = useState<{ key: string; page: Page<Item> } | null>(null);
  const loaded = useLoad(async () => {
    const page = await load();
    setLast({ key, page });
    return page;
  }, [key, wanted]);
  return { ...loaded, data: loaded.data ?? (last?.key === key ? last.page : null) };
}
