import { getMarket, listStallOrders, listStalls, listSuggestions } from '@choso/shared/contracts';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { ErrorBoundary, Route, Router, useLocation } from 'preact-iso';
import { call } from '../lib/api.ts';
import { useLive } from '../lib/live.ts';
import { useKeptLoad, useLoad } from '../lib/load.ts';
import { lazyPage } from '../ui/lazy-page.tsx';
import { places } from './addresses.ts';
import { loadDecisions } from './decisions/load-decisions.ts';
import { DeskContext } from './desk.ts';
import { KeypadPage } from './keypad/KeypadPage.tsx';
import { loadToday } from './money/load-today.ts';
import { useOrderChime } from './orders/use-order-chime.ts';
import type { HeldStall } from './stalls-of.ts';
import { useArrivals } from './voice/use-announcer.ts';
import { useLostNotice } from './voice/use-lost-notice.ts';

// The keypad alone is in the first script; every other page is fetched when it is gone to.
const Arrival = lazyPage(async () => (await import('./frame/Arrival.tsx')).Arrival);
const BillPage = lazyPage(async () => (await import('./bill/BillPage.tsx')).BillPage);
const MoneyPage = lazyPage(async () => (await import('./money/MoneyPage.tsx')).MoneyPage);
const StoryPage = lazyPage(async () => (await import('./money/story/StoryPage.tsx')).StoryPage);
const UnclearPage = lazyPage(async () => (await import('./decisions/UnclearPage.tsx')).UnclearPage);
const DecisionsPage = lazyPage(async () => (await import('./decisions/DecisionsPage.tsx')).DecisionsPage);
const OrdersPage = lazyPage(async () => (await import('./orders/OrdersPage.tsx')).OrdersPage);
const OrderWorkPage = lazyPage(async () => (await import('./orders/OrderWorkPage.tsx')).OrderWorkPage);
const ItemsPage = lazyPage(async () => (await import('./items/ItemsPage.tsx')).ItemsPage);
const NotebookPage = lazyPage(async () => (await import('./tabs/NotebookPage.tsx')).NotebookPage);
const TabPage = lazyPage(async () => (await import('./tabs/TabPage.tsx')).TabPage);
const SalesPage = lazyPage(async () => (await import('./sales/SalesPage.tsx')).SalesPage);
const MePage = lazyPage(async () => (await import('./me/MePage.tsx')).MePage);
const MeRoom = lazyPage(async () => (await import('./me/MeRoom.tsx')).MeRoom);
const AccountNotice = lazyPage(async () => (await import('./me/accounts/AccountNotice.tsx')).AccountNotice);
const ConnectionsPage = lazyPage(async () => (await import('./connections/ConnectionsPage.tsx')).ConnectionsPage);
const StatementsPage = lazyPage(async () => (await import('./connections/StatementsPage.tsx')).StatementsPage);
const StartPage = lazyPage(async () => (await import('./start/StartPage.tsx')).StartPage);
const StandsPage = lazyPage(async () => (await import('./start/StandsPage.tsx')).StandsPage);
const WaitingPage = lazyPage(async () => (await import('./waiting/WaitingPage.tsx')).WaitingPage);
const UncodedPage = lazyPage(async () => (await import('./bill/UncodedPage.tsx')).UncodedPage);
const BooksPage = lazyPage(async () => (await import('./books/BooksPage.tsx')).BooksPage);
const BookDayPage = lazyPage(async () => (await import('./books/BookDayPage.tsx')).BookDayPage);
const ClosePage = lazyPage(async () => (await import('./books/ClosePage.tsx')).ClosePage);
const VoicePage = lazyPage(async () => (await import('./voice/VoicePage.tsx')).VoicePage);

const ORDERS_SHOWN = 100;
/** The code of the next page is fetched when the keypad stands. */
const PRELOAD_AFTER_MS = 1_500;

// Fetched ahead; without a network now, it is fetched when it is needed.
const fetchedWhenNeeded = () => undefined;

/** One stall at work: its pages, and what they all listen to. */
export function StallDesk({ held, isOneOfMany }: { held: HeldStall; isOneOfMany: boolean }) {
  const { stallId, marketSlug } = held;
  const loadSign = async () => {
    const params = { slug: marketSlug };
    const [market, stalls] = await Promise.all([call(getMarket, { params }), call(listStalls, { params })]);
    return { market, stall: stalls.items.find(({ id }) => id === stallId) ?? null };
  };
  const sign = useKeptLoad(`sign-${stallId}`, loadSign, { isAtOnce: true });
  const money = useKeptLoad(`money-${stallId}`, () => loadToday(stallId));
  const unclear = useLoad(() => call(listSuggestions, { params: { stallId } }), [stallId]);
  const decisions = useLoad(() => loadDecisions(stallId, 1), [stallId]);
  const orders = useKeptLoad(`orders-${stallId}`, () =>
    call(listStallOrders, { params: { stallId }, query: { limit: ORDERS_SHOWN } }),
  );
  useLive([`stall:${stallId}`], (event) => {
    if (event?.kind === 'stall.changed' || (event === null && (sign.data === null || sign.isKept))) sign.reload();
    if (event === null || event.kind.startsWith('bank-transaction.')) money.reload();
    if (event === null || !event.kind.startsWith('bank-transaction.')) orders.reload();
    if (event === null || event.kind === 'decision.made') decisions.reload();
    // A new bill may be what older money is for; an order alone explains nothing.
    if (event === null || !event.kind.startsWith('order.')) unclear.reload();
  });
  // What is kept from before is no news.
  useArrivals(money.isKept ? null : money.data);
  useOrderChime(orders.isKept ? null : (orders.data?.items ?? null));
  useLostNotice();
  useEffect(() => {
    let end = () => {};
    // After the keypad stands: nothing of this may keep it waiting.
    const timers = [
      setTimeout(async () => {
        const { getReady } = await import('./offline/get-ready.ts');
        end = getReady(stallId);
      }),
      setTimeout(
        () => void Promise.all([BillPage.preload(), import('./offline/sell.ts')]).catch(fetchedWhenNeeded),
        PRELOAD_AFTER_MS,
      ),
    ];
    return () => {
      for (const timer of timers) clearTimeout(timer);
      end();
    };
  }, [stallId]);

  return (
    <DeskContext.Provider
      value={{
        stallId,
        marketSlug,
        isOneOfMany,
        sign: sign.data,
        reloadSign: sign.reload,
        money,
        unclear,
        decisions,
        orders,
      }}
    >
      <Beside>
        <Arrival />
      </Beside>
      <Beside>
        <AccountNotice />
      </Beside>
      <Router>
        <Route path={places.keypad} component={KeypadPage} />
        <Route path={places.items} component={ItemsPage} />
        <Route path={`${places.bills}:id`} component={BillPage} />
        <Route path={places.uncoded} component={UncodedPage} />
        <Route path={places.waiting} component={WaitingPage} />
        <Route path={places.money} component={MoneyPage} />
        <Route path={places.unclear} component={UnclearPage} />
        <Route path={places.decisions} component={DecisionsPage} />
        <Route path={`${places.stories}:id`} component={StoryPage} />
        <Route path={places.notebook} component={NotebookPage} />
        <Route path={`${places.tabs}:id`} component={TabPage} />
        <Route path={places.sales} component={SalesPage} />
        <Route path={places.orders} component={OrdersPage} />
        <Route path={`${places.orders}/:id`} component={OrderWorkPage} />
        <Route path={places.me} component={MePage} />
        <Route path={`${places.me}/:room`} component={MeRoom} />
        <Route path={places.connections} component={ConnectionsPage} />
        <Route path={places.statements} component={StatementsPage} />
        <Route path={places.books} component={BooksPage} />
        <Route path={`${places.bookDays}:date`} component={BookDayPage} />
        <Route path={`${places.closeDays}:date`} component={ClosePage} />
        <Route path={places.voice} component={VoicePage} />
        <Route path={places.start} component={StartPage} />
        <Route path={places.stands} component={StandsPage} />
        <Route default component={ToKeypad} />
      </Router>
    </DeskContext.Provider>
  );
}

/** What stands over the pages and comes when its code does; the pages never wait for it. */
function Beside({ children }: { children: ComponentChildren }) {
  return <ErrorBoundary>{children}</ErrorBoundary>;
}

/** The shop opens on the keypad; an address that is no page leads there too. */
function ToKeypad() {
  const { route } = useLocation();
  useEffect(() => route(places.keypad, true), []);
  return null;
}
