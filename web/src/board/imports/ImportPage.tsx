import { getOverview, type MarketView, type OverviewView } from '@choso/shared/contracts';
import { call } from '../../lib/api.ts';
import { useText } from '../../lib/language.ts';
import { useLoad } from '../../lib/load.ts';
import { session } from '../../lib/session.ts';
import type { Option } from '../../statements/option.ts';
import { StatementImport } from '../../statements/StatementImport.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { importOf, pageOf } from '../addresses.ts';
import { Fault } from '../Fault.tsx';
import { PageHead } from '../PageHead.tsx';
import { providerName } from '../provider-names.ts';
import { actsFor } from '../roles.ts';
import { SubNav } from '../SubNav.tsx';
import { messages } from './messages.ts';

/** Where the board imports a statement for a stall of its market. */
export function ImportPage({ market: { slug } }: { market: MarketView }) {
  const text = useText(messages);
  const mayImport = actsFor(session.value?.person ?? null, slug);
  const list = pageOf(slug, 'doi-soat/sao-ke');
  return (
    <>
      <SubNav slug={slug} page="doi-soat/sao-ke" />
      <PageHead title={text.importOne} note={text.importNote} />
      {mayImport ? (
        <Work slug={slug} />
      ) : (
        <EmptyState icon="warning" text={text.notYours}>
          <Button href={list}>{text.toList}</Button>
        </EmptyState>
      )}
    </>
  );
}

function Work({ slug }: { slug: string }) {
  const text = useText(messages);
  const { data, problem, reload } = useLoad(() => call(getOverview, { params: { slug } }), [slug]);
  if (!data && problem) return <Fault problem={problem} isBand={false} onRetry={reload} />;
  if (!data) return <Skeleton height="220px" count={1} />;
  const feeds = toOptions(data.feeds, text);
  if (feeds.length === 0) return <EmptyState icon="link" text={text.noFeeds} />;
  return (
    <StatementImport
      feeds={feeds}
      firstFeedId={feeds.length === 1 ? (feeds[0]?.id ?? null) : null}
      accounts={[]}
      then={{ hrefOf: (id) => importOf(slug, id), label: text.open }}
      onImported={nothingToReload}
    />
  );
}

// The list of imports is fetched when it is gone to.
const nothingToReload = () => undefined;

/** Feeds of stalls one by one; those of a demo watch the same accounts, so one stands for all. */
function toOptions(feeds: OverviewView['feeds'], text: typeof messages.vi): Option[] {
  const demo = feeds.find(({ stallCode }) => stallCode === null);
  const own = feeds.flatMap(({ connectionId: id, stallCode, provider }) =>
    stallCode === null ? [] : [{ id, label: text.ofStall(text.stall(stallCode), providerName(provider)) }],
  );
  return demo ? [...own, { id: demo.connectionId, label: text.demoAccounts }] : own;
}
