import { Skeleton } from '../../ui/Skeleton.tsx';
import { useDesk } from '../desk.ts';
import styles from './BillDecisions.module.css';
import { DecisionCard } from './DecisionCard.tsx';
import { standingFor } from './told-decisions.ts';

/** The decisions about one bill that stand, each with its way back. Without them the bill itself is still right. */
export function BillDecisions({ billId, onChanged }: { billId: string; onChanged: () => void }) {
  const { data, problem } = useDesk().decisions;
  if (!data) return problem ? null : <Skeleton height="176px" />;
  return (
    <ul class={styles.list}>
      {standingFor(data.items, billId).map((decision) => (
        <li key={decision.id}>
          <DecisionCard told={{ decision, undoneBy: null }} isOnItsBill onUndone={onChanged} />
        </li>
      ))}
    </ul>
  );
}
