import { useState } from 'preact/hooks';
import { type ApiProblem, toProblem } from '../lib/api.ts';
import { useLoad } from '../lib/load.ts';

/** One answer of a list that comes in pages. */
export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

/** Fetches the page that begins at `cursor`; null is the first. */
export type FetchPage<Item> = (cursor: string | null) => Promise<Page<Item>>;

/** A list as far as it is loaded. */
export interface Pages<Item> {
  /** Null before the first answer. */
  items: readonly Item[] | null;
  problem: ApiProblem | null;
  isLoadingMore: boolean;
  /** Fetch the next page; null when there is none. */
  more: (() => void) | null;
  /** Begin anew with the first page. */
  reload: () => void;
}

/** Load a list page by page; `deps` say which list it is. */
export function usePages<Item>(fetchPage: FetchPage<Item>, deps: readonly unknown[]): Pages<Item> {
  const { data: first, problem, reload } = useLoad(() => fetchPage(null), deps);
  // What was added to a first page that is not the newest any more is dropped with it.
  const [added, setAdded] = useState<{ to: typeof first; page: Page<Item> } | null>(null);
  const [asked, setAsked] = useState<{ isLoading: boolean; problem: ApiProblem | null }>(idle);
  const shown = added !== null && added.to === first ? added.page : first;
  const more = async (cursor: string, items: readonly Item[]) => {
    setAsked({ isLoading: true, problem: null });
    try {
      const next = await fetchPage(cursor);
      setAdded({ to: first, page: { items: [...items, ...next.items], nextCursor: next.nextCursor } });
      setAsked(idle);
    } catch (thrown) {
      setAsked({ isLoading: false, problem: toProblem(thrown) });
    }
  };
  const cursor = shown?.nextCursor ?? null;
  return {
    items: shown?.items ?? null,
    problem: problem ?? asked.problem,
    isLoadingMore: asked.isLoading,
    more: shown && cursor !== null ? () => void more(cursor, shown.items) : null,
    reload,
  };
}

const idle = { isLoading: false, problem: null };
