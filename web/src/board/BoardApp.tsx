import { listMarkets, type MarketView } from '@choso/shared/contracts';
import { useEffect } from 'preact/hooks';
import { Route, Router, useLocation } from 'preact-iso';
import { call } from '../lib/api.ts';
import { useText } from '../lib/language.ts';
import { useLoad } from '../lib/load.ts';
import { restoreSession, type Session, session, signOut } from '../lib/session.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { lazyPage } from '../ui/lazy-page.tsx';
import { AccountChangesPage } from './account-changes/AccountChangesPage.tsx';
import { ChangesNotice } from './account-changes/ChangesNotice.tsx';
import { pageOf } from './addresses.ts';
import { ChecksPage } from './checks/ChecksPage.tsx';
import { DecisionsPage } from './decisions/DecisionsPage.tsx';
import { Frame } from './frame/Frame.tsx';
import { SignIn } from './frame/SignIn.tsx';
import { HeadsPage } from './heads/HeadsPage.tsx';
import { PaperPage } from './heads/PaperPage.tsx';
import { ImportsPage } from './imports/ImportsPage.tsx';
import { LedgerPage } from './ledger/LedgerPage.tsx';
import { messages } from './messages.ts';
import { OverviewPage } from './overview/OverviewPage.tsx';
import { ReopenNotice } from './reopen/ReopenNotice.tsx';
import { ReopenPage } from './reopen/ReopenPage.tsx';
import { marketsOf } from './roles.ts';
import { StallsPage } from './stalls/StallsPage.tsx';
import { StoryPage } from './transactions/StoryPage.tsx';
import { TransactionsPage } from './transactions/TransactionsPage.tsx';
import { useRest } from './use-rest.ts';

const ROOT = '/ban-quan-ly';

// Few ever import a statement; whoever does waits for its code.
const ImportStoryPage = lazyPage(async () => (await import('./imports/ImportStoryPage.tsx')).ImportStoryPage);
const ImportPage = lazyPage(async () => (await import('./imports/ImportPage.tsx')).ImportPage);

let isRestored = false;

/** The board's console: sign in, then the market's pages. */
export default function BoardApp() {
  const text = useText(messages);
  if (!isRestored) {
    // Before the first drawing, so that a kept session never flashes the sign-in.
    isRestored = true;
    restoreSession();
  }
  useEffect(() => {
    document.title = text.board;
    // Another app may take over the session in between; coming back asks again.
    return () => {
      isRestored = false;
    };
  }, [text]);
  return session.value === null ? <SignIn /> : <Console signedIn={session.value} />;
}

function Console({ signedIn }: { signedIn: Session }) {
  useRest();
  const text = useText(messages);
  const { path, route } = useLocation();
  const { data, problem, reload } = useLoad(() => call(listMarkets), []);
  const markets = data ? marketsOf(signedIn.person, data.items) : null;
  const slug = path.split('/')[2] ?? '';
  const market = markets?.find((candidate) => candidate.slug === slug) ?? null;
  const first = markets?.[0]?.slug;

  useEffect(() => {
    if (slug === '' && first !== undefined) route(pageOf(first, 'tong-quan'), true);
  }, [slug, first]);

  if (markets?.length === 0) {
    return (
      <EmptyState icon="warning" text={text.noRight(signedIn.person.name)}>
        <Button onClick={signOut}>{text.otherSignIn}</Button>
      </EmptyState>
    );
  }
  if (problem && !data) {
    return (
      <EmptyState icon="warning" text={problem.sentence}>
        <Button onClick={reload}>{text.tryAgain}</Button>
      </EmptyState>
    );
  }
  return (
    <Frame person={signedIn.person} slug={slug} market={market} markets={markets ?? []}>
      {market && slug !== '' && !path.endsWith('/doi-tai-khoan') && <ChangesNotice slug={market.slug} />}
      {market && slug !== '' && !path.endsWith('/mo-lai-ngay') && <ReopenNotice slug={market.slug} />}
      {market && <Pages key={market.slug} market={market} />}
      {markets && !market && slug !== '' && <Lost slug={first ?? ''} />}
    </Frame>
  );
}

function Pages({ market }: { market: MarketView }) {
  return (
    <Router>
      <Route path={`${ROOT}/:slug/tong-quan`} component={OverviewPage} market={market} />
      <Route path={`${ROOT}/:slug/doi-soat`} component={TransactionsPage} market={market} />
      <Route path={`${ROOT}/:slug/doi-soat/quyet-dinh`} component={DecisionsPage} market={market} />
      <Route path={`${ROOT}/:slug/doi-soat/sao-ke`} component={ImportsPage} market={market} />
      <Route path={`${ROOT}/:slug/doi-soat/sao-ke/nhap`} component={ImportPage} market={market} />
      <Route path={`${ROOT}/:slug/doi-soat/sao-ke/:id`} component={ImportStoryPage} market={market} />
      <Route path={`${ROOT}/:slug/giao-dich/:id`} component={StoryPage} market={market} />
      <Route path={`${ROOT}/:slug/so-cai`} component={LedgerPage} market={market} />
      <Route path={`${ROOT}/:slug/so-cai/cuoi-ngay`} component={HeadsPage} market={market} />
      <Route path={`${ROOT}/:slug/so-cai/cuoi-ngay/:day`} component={PaperPage} market={market} />
      <Route path={`${ROOT}/:slug/so-cai/kiem-dem`} component={ChecksPage} market={market} />
      <Route path={`${ROOT}/:slug/sap`} component={StallsPage} market={market} />
      <Route path={`${ROOT}/:slug/sap/mo-lai-ngay`} component={ReopenPage} market={market} />
      <Route path={`${ROOT}/:slug/doi-tai-khoan`} component={AccountChangesPage} market={market} />
      <Route default component={Lost} slug={market.slug} />
    </Router>
  );
}

function Lost({ slug }: { slug: string }) {
  const text = useText(messages);
  return (
    <EmptyState icon="question" text={text.noPage}>
      <Button href={pageOf(slug, 'tong-quan')}>{text.toOverview}</Button>
    </EmptyState>
  );
}
