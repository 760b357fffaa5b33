import { lazy } from 'preact-iso';

const PAUSE_MS = 2_000;

/** Codes are drawn only once something was ordered; looking around should not wait for them. */
export const OrderPage = lazy(() => persist(async () => (await import('./order/OrderPage.tsx')).OrderPage));
/** The list of orders, beside the page of one. */
export const OrdersPage = lazy(() => persist(async () => (await import('./order/OrdersPage.tsx')).OrdersPage));

/** In a market the network comes and goes: until it is back the page before stays on the screen. */
async function persist<Page>(load: () => Promise<Page>): Promise<Page> {
  for (;;) {
    try {
      return await load();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}
