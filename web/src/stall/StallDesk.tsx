import { getMarket, listStalls } from '@choso/shared/contracts';
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { ErrorBoundary, Route, Router, useLocation } from 'preact-iso';
import { call } from '../lib/api.ts';
import { useIdle, useIdleFirst, whenIdle } from '../lib/idle.ts';
import { useLive } from '../lib/live.ts';
import { useKeptLoad } from '../lib/load.ts';
import { lazyPage } from '../ui/lazy-page.tsx';
import { places } from './addresses.ts';
import { DeskContext, deskOf } from './desk.ts';
import { createLists } from './desk-lists.ts';
import { KeypadPage } from './keypad/KeypadPage.tsx';
import { ListLoads } from './list-loads.ts';
import type { HeldStall } from './stalls-of.ts';

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
const PastImportPage = lazyPage(async () => (await import('./imports/PastImportPage.tsx')).PastImportPage);
const StartPage = lazyPage(async () => (await import('./start/StartPage.tsx')).StartPage);
const StandsPage = lazyPage(async () => (await import('./start/StandsPage.tsx')).StandsPage);
const WaitingPage = lazyPage(async () => (await import('./waiting/WaitingPage.tsx')).WaitingPage);
const UncodedPage = lazyPage(async () => (await import('./bill/UncodedPage.tsx')).UncodedPage);
const BooksPage = lazyPage(async () => (await import('./books/BooksPage.tsx')).BooksPage);
const BookDayPage = lazyPage(async () => (await import('./books/BookDayPage.tsx')).BookDayPage);
const ClosePage = lazyPage(async () => (await import('./books/ClosePage.tsx')).ClosePage);
const VoicePage = lazyPage(async () => (await import('./voice/VoicePage.tsx')).VoicePage);

/** The code of the next page is fetched when the keypad stands. */
const PRELOAD_AFTER_MS = 1_500;

/** One stall at work: its pages, and what they all listen to. */
export function StallDesk({ held, isOneOfMany }: { held: HeldStall; isOneOfMany: boolean }) {
  const { stallId, marketSlug } = held;
  const [lists] = useState(createLists);
  const loadSign = useIdleFirst(async () => {
    const params = { slug: marketSlug };
    const [market, stalls] = await Promise.all([call(getMarket, { params }), call(listStalls, { params })]);
    return { market, stall: stalls.items.find(({ id }) => id === stallId) ?? null };
  });
  const { data: sign, isKept, reload: reloadSign } = useKeptLoad(`sign-${stallId}`, loadSign, { isAtOnce: true });
  useLive([`stall:${stallId}`], (event) => {
    if (event?.kind === 'stall.changed' || (event === null && (sign === null || isKept))) reloadSign();
  });
  useEffect(() => getReadyLater(stallId), [stallId]);
  const desk = useMemo(
    () => deskOf({ stallId, marketSlug, isOneOfMany, sign, reloadSign }, lists),
    [stallId, marketSlug, isOneOfMany, sign, reloadSign],
  );
  // The same element each time: what the desk loads draws no page again.
  const pages = useMemo(() => <Pages />, []);
  return (
    <DeskContext.Provider value={desk}>
      <ListLoads stallId={stallId} lists={lists} />
      <Beside>
        <Arrival />
      </Beside>
      <Beside>
        <AccountNotice />
      </Beside>
      {pages}
    </DeskContext.Provider>
  );
}

/** Once the keypad stands, prepare a time without a network and fetch the next page's code. Returns what ends it. */
function getReadyLater(stallId: string): () => void {
  let isOver = false;
  let end = () => {};
  const prepare = async () => {
    await whenIdle();
    const { getReady } = await import('./offline/get-ready.ts');
    if (!isOver) end = getReady(stallId);
  };
  const fetchNext = async () => {
    for (const fetchOne of [() => import('./offline/sell.ts'), () => BillPage.preload()]) {
      await whenIdle();
      await fetchOne();
    }
  };
  void prepare().catch(fetchedWhenNeeded);
  const timer = setTimeout(() => void fetchNext().catch(fetchedWhenNeeded), PRELOAD_AFTER_MS);
  return () => {
    isOver = true;
    clearTimeout(timer);
    end();
  };
}

// Without a network now, it is fetched when it is needed.
const fetchedWhenNeeded = () => undefined;

function Pages() {
  return (
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
      <Route path={`${places.imports}:id`} component={PastImportPage} />
      <Route path={places.books} component={BooksPage} />
      <Route path={`${places.bookDays}:date`} component={BookDayPage} />
      <Route path={`${places.closeDays}:date`} component={ClosePage} />
      <Route path={places.voice} component={VoicePage} />
      <Route path={places.start} component={StartPage} />
      <Route path={places.stands} component={StandsPage} />
      <Route default component={ToKeypad} />
    </Router>
  );
}

/** What stands over the pages and comes when its code does; the pages never wait for it. */
function Beside({ children }: { children: ComponentChildren }) {
  return useIdle() ? <ErrorBoundary>{children}</ErrorBoundary> : null;
}

/** The shop opens on the keypad; an address that is no page leads there too. */
function ToKeypad() {
  const { route } = useLocation();
  // Before anything is drawn: a frame without a page is a frame that somebody waits.
  useLayoutEffect(() => route(places.keypad, true), []);
  return null;
}
