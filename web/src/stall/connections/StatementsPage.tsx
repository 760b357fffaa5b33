import { listBankConnections, listStallAccounts, listStallImports } from '@choso/shared/contracts';
import { call } from '../../lib/api.ts';
import { useText } from '../../lib/language.ts';
import { useLoad } from '../../lib/load.ts';
import { StatementImport } from '../../statements/StatementImport.tsx';
import { usePages } from '../../statements/use-pages.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { places } from '../addresses.ts';
import { useDesk } from '../desk.ts';
import { SubPage } from '../frame/SubPage.tsx';
import { PastImports } from '../imports/PastImports.tsx';
import { messages as stallMessages } from '../messages.ts';
import { inLanguage } from './kinds.ts';
import { messages } from './messages.ts';

const AT_ONCE = 10;

/** Where the holder of a stall imports what the bank itself says of its account. */
export function StatementsPage() {
  const text = useText(messages);
  const { tryAgain } = useText(stallMessages);
  const { stallId, money } = useDesk();
  const params = { stallId };
  const { data, problem, reload } = useLoad(
    () => Promise.all([call(listBankConnections, { params }), call(listStallAccounts, { params })]),
    [stallId],
  );
  const past = usePages(
    (cursor) => call(listStallImports, { params, query: { limit: AT_ONCE, ...(cursor === null ? {} : { cursor }) } }),
    [stallId],
  );
  const imported = () => {
    money.reload();
    past.reload();
  };
  const [connections, accounts] = data ?? [];
  const active = connections?.items.filter(({ status }) => status === 'active') ?? [];
  return (
    <SubPage title={text.statements} back={{ href: places.connections, label: text.title }}>
      {!data && !problem && <Skeleton height="220px" count={1} />}
      {!data && problem && (
        <EmptyState icon="warning" text={problem.sentence}>
          <Button size="lg" onClick={reload}>
            {tryAgain}
          </Button>
        </EmptyState>
      )}
      {data && active.length === 0 && (
        <EmptyState icon="link" text={text.statementsNeedFeed}>
          <Button size="lg" href={places.connections}>
            {text.connect}
          </Button>
        </EmptyState>
      )}
      {/* What came through a feed that is disconnected now. */}
      {data && active.length === 0 && <PastImports pages={past} />}
      {data && active.length > 0 && (
        <StatementImport
          // The way names its provider.
          feeds={active.map(({ id, kind }) => ({ id, label: inLanguage(kind.way) }))}
          firstFeedId={active[0]?.id ?? null}
          accounts={
            accounts?.items.map(({ accountNumber: id, bankName }) => ({ id, label: `${bankName} ${id}` })) ?? []
          }
          then={{ hrefOf: () => places.money, label: text.toMoney }}
          onImported={imported}
        >
          <PastImports pages={past} />
        </StatementImport>
      )}
    </SubPage>
  );
}
