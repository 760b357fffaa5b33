import { listQuarantine } from '@choso/shared/contracts';
import { call } from '../../lib/api.ts';
import { dateText, exactTimeOfDay } from '../../lib/clock.ts';
import { useText } from '../../lib/language.ts';
import { reasonText } from '../../lib/reason-text.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Fault } from '../Fault.tsx';
import { ListEnd } from '../ListEnd.tsx';
import { useGrowingList } from '../use-growing-list.ts';
import { messages } from './messages.ts';
import { NoticeText } from './NoticeText.tsx';
import styles from './Quarantine.module.css';

/** Signed notices that nobody could read or believe: kept as they came, never booked. */
export function Quarantine({ slug }: { slug: string }) {
  const text = useText(messages);
  const { items, problem, look, more, isLoadingMore } = useGrowingList(
    (page) => call(listQuarantine, { params: { slug }, query: page }),
    [slug],
  );
  return (
    <>
      <p class={styles.note}>{text.quarantineNote}</p>
      {problem && <Fault problem={problem} isBand={items !== null} onRetry={look} />}
      {items === null && !problem && <Skeleton height="120px" count={3} />}
      {items?.length === 0 && <EmptyState icon="check" text={text.emptyQuarantine} />}
      {items !== null && items.length > 0 && (
        <>
          <ul class={styles.list}>
            {items.map(({ id, connectionId, receivedAt, problem: why, body }) => (
              <li key={id} class={styles.notice}>
                <p class={styles.why}>{reasonText(why)}</p>
                <p class={styles.when}>
                  {exactTimeOfDay(receivedAt)} · {dateText(receivedAt)} · {connectionId}
                </p>
                <NoticeText body={body} />
              </li>
            ))}
          </ul>
          <ListEnd more={more} isLoading={isLoadingMore} problem={problem} end={text.endQuarantine} />
        </>
      )}
    </>
  );
}
