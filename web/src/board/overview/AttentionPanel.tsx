import type { BankTransactionView } from '@choso/shared/contracts';
import type { ApiProblem } from '../../lib/api.ts';
import { useText } from '../../lib/language.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { pageOf } from '../addresses.ts';
import { countText } from '../amount-text.ts';
import { Fault } from '../Fault.tsx';
import { Panel } from '../Panel.tsx';
import { TransactionTable } from '../transactions/TransactionTable.tsx';
import styles from './AttentionPanel.module.css';
import { messages } from './messages.ts';

interface Props {
  slug: string;
  count: number;
  items: readonly BankTransactionView[] | null;
  problem: ApiProblem | null;
  onRetry: () => void;
}

/** The transactions of today that a person has to look at. */
export function AttentionPanel({ slug, count, items, problem, onRetry }: Props) {
  const text = useText(messages);
  return (
    <Panel title={text.attentionList} aside={items?.length ? text.newestFirst : undefined}>
      {problem && <Fault problem={problem} isBand={items !== null} onRetry={onRetry} />}
      {items === null && !problem && <Skeleton height="56px" count={3} />}
      {items?.length === 0 && <p class={styles.empty}>{text.attentionEmpty}</p>}
      {items !== null && items.length > 0 && <TransactionTable slug={slug} items={items} label={text.attentionList} />}
      {items !== null && count > items.length && (
        <a class={styles.all} href={`${pageOf(slug, 'doi-soat')}?loc=can-xem`}>
          {text.all(countText(count))}
        </a>
      )}
    </Panel>
  );
}
