import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type ApiProblem, toProblem } from '../lib/api.ts';
import { countText } from './amount-text.ts';

/** One answer of a paged list. */
export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

interface Shown<Item> {
  /** What is on the screen; null before the first answer. */
  items: readonly Item[] | null;
  nextCursor: string | null;
  /** Newer than everything on the screen, kept back until somebody asks for it. */
  fresh: readonly Item[];
  /** More has come than one page holds: the newest page, which no longer joins the shown rows. */
  gap: Page<Item> | null;
  problem: ApiProblem | null;
  isLoadingMore: boolean;
}

/** A list, newest first, that never moves under the reader's eyes. */
export interface GrowingList<Item> extends Omit<Shown<Item>, 'nextCursor'> {
  /** Fetch the next older page; null when there is none. */
  more: (() => void) | null;
  /** Put the new rows on the screen. */
  showFresh: () => void;
  /** Ask whether something new has come. */
  look: () => void;
}

/** How many new rows wait; when a whole page did not reach down to the shown ones, only a lower bound is known. */
export function freshCountText({ fresh, gap }: { fresh: readonly unknown[]; gap: unknown }): string {
  return gap === null ? countText(fresh.length) : `${countText(fresh.length)}+`;
}

const PAGE = 50;
const nothing = { items: null, nextCursor: null, fresh: [], gap: null, problem: null, isLoadingMore: false };

/** Load a list by pages; `deps` say which list it is. New rows wait in `fresh` until they are asked for. */
export function useGrowingList<Item extends { id: string }>(
  fetchPage: (page: { limit: number; cursor?: string }) => Promise<Page<Item>>,
  deps: readonly unknown[],
): GrowingList<Item> {
  const [shown, setShown] = useState<Shown<Item>>(nothing);
  const latest = useRef({ fetchPage, turn: 0 });
  latest.current.fetchPage = fetchPage;

  const ask = useCallback(async (cursor: string | null, use: (old: Shown<Item>, page: Page<Item>) => Shown<Item>) => {
    const { turn } = latest.current;
    const change = (make: (old: Shown<Item>) => Shown<Item>) => turn === latest.current.turn && setShown(make);
    try {
      const page = await latest.current.fetchPage(cursor === null ? { limit: PAGE } : { limit: PAGE, cursor });
      change((old) => ({ ...use(old, page), problem: null, isLoadingMore: false }));
    } catch (thrown) {
      change((old) => ({ ...old, problem: toProblem(thrown), isLoadingMore: false }));
    }
  }, []);
  const look = useCallback(() => ask(null, takeNewest), [ask]);

  useEffect(() => {
    latest.current.turn += 1;
    setShown(nothing);
    look();
    return () => {
      latest.current.turn += 1;
    };
  }, deps);

  const { nextCursor, ...rest } = shown;
  const more = () => {
    setShown((old) => ({ ...old, isLoadingMore: true }));
    ask(nextCursor, (old, page) => ({
      ...old,
      items: [...(old.items ?? []), ...page.items],
      nextCursor: page.nextCursor,
    }));
  };
  return { ...rest, look, more: nextCursor === null ? null : more, showFresh: () => setShown(mixIn) };
}

function takeNewest<Item extends { id: string }>(old: Shown<Item>, page: Page<Item>): Shown<Item> {
  const [first] = old.items ?? [];
  if (old.items === null || first === undefined) return { ...old, ...page, fresh: [], gap: null };
  const known = page.items.findIndex(({ id }) => id === first.id);
  const newest = new Map(page.items.map((item) => [item.id, item]));
  return {
    ...old,
    // A row already shown keeps its place and takes its newest words.
    items: old.items.map((item) => newest.get(item.id) ?? item),
    fresh: known === -1 ? page.items : page.items.slice(0, known),
    gap: known === -1 ? page : null,
  };
}

function mixIn<Item extends { id: string }>(old: Shown<Item>): Shown<Item> {
  if (old.fresh.length === 0) return old;
  const joined = { items: [...old.fresh, ...(old.items ?? [])], nextCursor: old.nextCursor };
  return { ...old, ...(old.gap ?? joined), fresh: [], gap: null };
}
