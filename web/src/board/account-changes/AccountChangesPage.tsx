import { listMarketAccountChanges, type MarketView } from '@choso/shared/contracts';
import { call } from '../../lib/api.ts';
import { useText } from '../../lib/language.ts';
import { useLive } from '../../lib/live.ts';
import { useLoad } from '../../lib/load.ts';
import { session } from '../../lib/session.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Fault } from '../Fault.tsx';
import { PageHead } from '../PageHead.tsx';
import { Panel } from '../Panel.tsx';
import { actsFor } from '../roles.ts';
import styles from './AccountChangesPage.module.css';
import { ChangeRow } from './ChangeRow.tsx';
import { messages } from './messages.ts';

/** Stalls that ask to be paid elsewhere: the second person's page. */
export function AccountChangesPage({ market: { slug } }: { market: MarketView }) {
  const text = useText(messages);
  const { data, problem, reload } = useLoad(() => call(listMarketAccountChanges, { params: { slug } }), [slug]);
  useLive([`market:${slug}`], (event) => {
    if (event === null || event.kind === 'bank-account.change') reload();
  });
  const mayAct = actsFor(session.value?.person ?? null, slug);
  return (
    <>
      <PageHead title={text.title} note={mayAct ? text.note : text.readOnly} />
      {problem && <Fault problem={problem} onRetry={reload} isBand={data !== null} />}
      {!data && !problem && <Skeleton height="220px" count={2} />}
      {data && (
        <div class={styles.page}>
          <Panel title={text.waiting}>
            {data.waiting.length === 0 && <p class={styles.quiet}>{text.nobody}</p>}
            {data.waiting.map((change) => (
              <ChangeRow key={change.id} change={change} mayAct={mayAct} onDone={reload} />
            ))}
          </Panel>
          {data.ended.length > 0 && (
            <Panel title={text.ended}>
              {data.ended.map((change) => (
                <ChangeRow key={change.id} change={change} mayAct={false} onDone={reload} />
              ))}
            </Panel>
          )}
        </div>
      )}
    </>
  );
}
