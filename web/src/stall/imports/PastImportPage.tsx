import { getStallImport, listStallRejectedRows } from '@choso/shared/contracts';
import { useRoute } from 'preact-iso';
import { call } from '../../lib/api.ts';
import { useText } from '../../lib/language.ts';
import { useLoad } from '../../lib/load.ts';
import { KeptRejectedRows } from '../../statements/KeptRejectedRows.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { places } from '../addresses.ts';
import { useDesk } from '../desk.ts';
import { SubPage } from '../frame/SubPage.tsx';
import { messages as stallMessages } from '../messages.ts';
import { ImportFacts } from './ImportFacts.tsx';
import { messages } from './messages.ts';
import styles from './PastImportPage.module.css';

/** One statement that went through a feed of the stall: what came of it, and which rows were not taken and why. */
export function PastImportPage() {
  const text = useText(messages);
  const { tryAgain } = useText(stallMessages);
  const { stallId } = useDesk();
  const { id = '' } = useRoute().params;
  const params = { stallId, id };
  const { data, problem, reload } = useLoad(() => call(getStallImport, { params }), [stallId, id]);
  return (
    <SubPage title={text.one} back={{ href: places.statements, label: text.back }}>
      {!data && !problem && <Skeleton height="220px" count={1} />}
      {!data && problem && (
        <EmptyState icon="warning" text={problem.sentence}>
          <Button size="lg" onClick={reload}>
            {tryAgain}
          </Button>
        </EmptyState>
      )}
      {data && (
        <div class={styles.cards}>
          <section class={styles.card}>
            <ImportFacts statement={data} />
          </section>
          <section class={styles.card}>
            <KeptRejectedRows
              importId={id}
              all={data.rejectedCount}
              fetchPage={(query) => call(listStallRejectedRows, { params, query })}
            />
          </section>
        </div>
      )}
    </SubPage>
  );
}
