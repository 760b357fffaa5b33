/** The markets: who they are and how their orders are paid. */
export { getMarketById, getMarketBySlug, mountMarkets } from './routes.ts';
export { listMarketsById } from './store.ts';
