import { listProducts, type ProductView } from '@choso/shared/contracts';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type ApiProblem, call, toProblem } from '../../lib/api.ts';
import type { Wish } from './wish.ts';

const PAGE = 24;

/** The goods found so far. */
export interface Shelf {
  items: readonly ProductView[];
  nextCursor: string | null;
  categoryDropped: boolean;
}

/** A search under way or done. While a newer one runs, `shelf` holds what was found before. */
export interface Goods {
  shelf: Shelf | null;
  problem: ApiProblem | null;
  isLoading: boolean;
  /** Why the next page did not come; what is shown stays right. */
  moreProblem: ApiProblem | null;
  isLoadingMore: boolean;
  reload: () => void;
  loadMore: () => void;
}

type State = Omit<Goods, 'reload' | 'loadMore'>;
const nothingYet: State = { shelf: null, problem: null, isLoading: true, moreProblem: null, isLoadingMore: false };

/** What was seen last, so that coming back from the basket finds the list as long as it was left. */
let seen: { key: string; shelf: Shelf } | null = null;

/** Search a market as somebody types: an answer that a newer wish has overtaken is dropped. */
export function useGoods(slug: string, wish: Wish): Goods {
  const key = [slug, wish.q, wish.category, wish.stall].join('\n');
  const [state, setState] = useState<State>(() =>
    seen?.key === key ? { ...nothingYet, shelf: seen.shelf, isLoading: false } : nothingYet,
  );
  const turn = useRef(0);

  const fetchPage = async (before: Shelf | null) => {
    turn.current += 1;
    const mine = turn.current;
    setState(({ shelf, problem }) => ({
      shelf,
      problem: before ? problem : null,
      isLoading: before === null,
      moreProblem: null,
      isLoadingMore: before !== null,
    }));
    const settle = (next: Partial<State>) => {
      if (mine === turn.current) setState((old) => ({ ...old, ...next, isLoading: false, isLoadingMore: false }));
    };
    try {
      const query = { ...toQuery(wish), limit: PAGE, ...(before?.nextCursor ? { cursor: before.nextCursor } : {}) };
      const page = await call(listProducts, { params: { slug }, query });
      const shelf = before ? joined(before, page) : page;
      if (mine === turn.current) seen = { key, shelf };
      settle({ shelf });
    } catch (thrown) {
      settle({ [before ? 'moreProblem' : 'problem']: toProblem(thrown) });
    }
  };

  useEffect(() => {
    if (seen?.key === key) setState({ ...nothingYet, shelf: seen.shelf, isLoading: false });
    else fetchPage(null);
    return () => {
      turn.current += 1;
    };
  }, [key]);

  const latest = useRef({ fetchPage, shelf: state.shelf });
  latest.current = { fetchPage, shelf: state.shelf };
  const reload = useCallback(() => {
    latest.current.fetchPage(null);
  }, []);
  const loadMore = useCallback(() => {
    latest.current.fetchPage(latest.current.shelf);
  }, []);
  return { ...state, reload, loadMore };
}

function toQuery({ q, category, stall }: Wish) {
  return { ...(q && { q }), ...(category && { category }), ...(stall && { stall }) };
}

/** Goods may move between two pages while they are read; none stands there twice. */
function joined(before: Shelf, page: Shelf): Shelf {
  const known = new Set(before.items.map(({ id }) => id));
  return { ...page, items: [...before.items, ...page.items.filter(({ id }) => !known.has(id))] };
}
