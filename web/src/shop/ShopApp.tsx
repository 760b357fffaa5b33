import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { Route, Router, useLocation } from 'preact-iso';
import { BasketPage } from './basket-page/BasketPage.tsx';
import { MarketPage } from './market/MarketPage.tsx';
import { SearchPage } from './market/SearchPage.tsx';
import { OrderPage, OrdersPage } from './order-pages.ts';

/** Shopping in a market and following what was ordered. */
export default function ShopApp() {
  return (
    <Router>
      <Route path="/cho/:slug" component={MarketPage} />
      <Route path="/cho/:slug/tim" component={SearchPage} />
      <Route path="/cho/:slug/gio" component={BasketPage} />
      <Route path="/cho/:slug/don" component={OrdersPage} />
      <Route path="/don/:token" component={OrderPage} />
      <Route default component={Elsewhere} />
    </Router>
  );
}

/** Addresses under `/cho` and `/don` that name nothing lead to the front page, where the markets are. */
function Elsewhere(): ComponentChildren {
  const { route } = useLocation();
  useEffect(() => route('/', true), []);
  return null;
}
