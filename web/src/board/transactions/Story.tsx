import { getTransactionStory } from '@choso/shared/contracts';
import { call } from '../../lib/api.ts';
import { useText } from '../../lib/language.ts';
import { useLoad } from '../../lib/load.ts';
import { amountText } from '../amount-text.ts';
import { Fault } from '../Fault.tsx';
import { PageHead } from '../PageHead.tsx';
import { VerdictChip } from '../VerdictChip.tsx';
import { ChainLink } from './ChainLink.tsx';
import { Deliveries } from './Deliveries.tsx';
import { Steps } from './Steps.tsx';
import styles from './Story.module.css';
import { StorySkeleton } from './StorySkeleton.tsx';
import { storyMessages } from './story-messages.ts';
import { TransactionFacts } from './TransactionFacts.tsx';

/** Everything that is known of one transaction: who, when, the bank's own words, why it matched, its link. */
export function Story({ slug, id, because }: { slug: string; id: string; because: string }) {
  const text = useText(storyMessages);
  const { data, problem, reload } = useLoad(
    () => call(getTransactionStory, { params: { id }, query: { because } }),
    [id, because],
  );
  if (data === null) {
    return problem ? <Fault problem={problem} isBand={false} onRetry={reload} /> : <StorySkeleton isLoading />;
  }
  const stall = data.stallName ?? data.stallId ?? text.unknownStall;
  const title =
    data.direction === 'in'
      ? text.title(`+${amountText(data.amountVnd)}`, stall)
      : text.titleOut(`−${amountText(data.amountVnd)}`, stall);
  return (
    <>
      <PageHead title={title} note={text.because(because)}>
        <VerdictChip transaction={data} />
      </PageHead>
      <div class={styles.columns}>
        <div class={styles.column}>
          <Steps story={data} />
          <TransactionFacts transaction={data} />
        </div>
        <div class={styles.column}>
          <Deliveries deliveries={data.deliveries} />
          <ChainLink slug={slug} chain={data.chain} />
        </div>
      </div>
    </>
  );
}
