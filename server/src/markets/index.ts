/** The markets: who they are and how their orders are paid. */
export { getMarketBySlug, mountMarkets } from './routes.ts';
