import { type BoardDecisionView, listMarketDecisions } from '@choso/shared/contracts';
import { call } from '../../lib/api.ts';
import { dateText, timeOfDay } from '../../lib/clock.ts';
import { useText } from '../../lib/language.ts';
import { Chip } from '../../ui/Chip.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { storyOf } from '../addresses.ts';
import { amountText } from '../amount-text.ts';
import { Fault } from '../Fault.tsx';
import { ListEnd } from '../ListEnd.tsx';
import styles from '../Records.module.css';
import { useGrowingList } from '../use-growing-list.ts';
import { messages } from './messages.ts';

interface Props {
  slug: string;
  /** Empty for all stalls. */
  stallId: string;
  because: string | null;
}

/** Decisions, newest first, by pages. */
export function DecisionList({ slug, stallId, because }: Props) {
  const text = useText(messages);
  const one = because === null ? {} : { stallId, because };
  const { items, problem, look, more, isLoadingMore } = useGrowingList(
    (page) => call(listMarketDecisions, { params: { slug }, query: { ...page, ...one } }),
    [slug, stallId, because],
  );
  return (
    <>
      {problem && <Fault problem={problem} isBand={items !== null} onRetry={look} />}
      {items === null && !problem && <Skeleton height="88px" count={4} />}
      {items?.length === 0 && <EmptyState icon="check" text={because === null ? text.empty : text.emptyStall} />}
      {items !== null && items.length > 0 && (
        <>
          <ul class={styles.list} aria-label={text.title}>
            {items.map((decision) => (
              <DecisionRow key={decision.id} slug={slug} decision={decision} />
            ))}
          </ul>
          <ListEnd more={more} isLoading={isLoadingMore} problem={problem} end={text.end} />
        </>
      )}
    </>
  );
}

function DecisionRow({ slug, decision }: { slug: string; decision: BoardDecisionView }) {
  const text = useText(messages);
  const { kind, amountVnd, actor, reason, createdAt, stallId, stallCode, stallName, transactionId, undoing } = decision;
  const stall = `${stallCode} · ${stallName}`;
  return (
    <li class={styles.record}>
      <p class={styles.when}>{whenText(createdAt)}</p>
      <p class={styles.what}>
        {text.kinds[kind] ?? kind} <span class={styles.quiet}>· {stall}</span>
      </p>
      <div class={styles.side}>
        <span class={styles.amount}>{amountText(amountVnd)}</span>
        {undoing && <Chip tone="void">{text.undoneMark}</Chip>}
      </div>
      <div class={styles.facts}>
        <p>{text.because(actor, reason)}</p>
        {undoing && <p class={styles.undone}>{text.undone(undoing.actor, whenText(undoing.at), undoing.reason)}</p>}
        {transactionId !== null && (
          <p>
            <a
              class={styles.link}
              href={storyOf(slug, { id: transactionId, stallId })}
              aria-label={text.openOf(amountText(amountVnd), stall)}
            >
              {text.open}
            </a>
          </p>
        )}
      </div>
    </li>
  );
}

const whenText = (iso: string) => `${timeOfDay(iso)} ${dateText(iso)}`;
