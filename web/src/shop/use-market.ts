import { getMarket, listStalls, type MarketView, type StallView } from '@choso/shared/contracts';
import { call } from '../lib/api.ts';
import { type Loaded, useLoad } from '../lib/load.ts';

/** A market and who sells there. */
export interface MarketFacts {
  market: MarketView;
  stalls: readonly StallView[];
}

const known = new Map<string, MarketFacts>();

/** Load a market; from page to page it is there at once and only refreshed. */
export function useMarket(slug: string): Loaded<MarketFacts> {
  const loaded = useLoad(async () => {
    const params = { slug };
    const [market, { items }] = await Promise.all([call(getMarket, { params }), call(listStalls, { params })]);
    const facts = { market, stalls: items };
    known.set(slug, facts);
    return facts;
  }, [slug]);
  return { ...loaded, data: loaded.data ?? known.get(slug) ?? null };
}
