import type { PaymentRequestView } from '@choso/shared/contracts';
import { formatReference } from '@choso/shared/reference-code';
import { timeOfDay } from '../lib/clock.ts';
import { useText } from '../lib/language.ts';
import type { Loaded } from '../lib/load.ts';
import { Amount } from '../ui/Amount.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { messages } from './messages.ts';
import styles from './OpenBills.module.css';

interface Props {
  bills: Loaded<{ items: PaymentRequestView[] }>;
  onPick: (code: string) => void;
}

/** The open demo bills, newest first; one tap pays one. */
export function OpenBills({ bills, onPick }: Props) {
  const text = useText(messages);
  const { data, problem, isLoading, reload } = bills;
  return (
    <section class={styles.bills} aria-labelledby="open-bills">
      <div class={styles.head}>
        <h2 id="open-bills" class={styles.title}>
          {text.openBills}
        </h2>
        <Button tone="plain" busy={isLoading && data !== null} onClick={reload}>
          {text.refresh}
        </Button>
      </div>
      {problem && (
        <p class={styles.fault} role="alert">
          {problem.sentence}
        </p>
      )}
      {data === null && !problem && <Skeleton height="76px" count={4} />}
      {data?.items.length === 0 && (
        <EmptyState icon="qr" text={text.noBills}>
          <Button tone="plain" href="/sap">
            {text.openStall}
          </Button>
        </EmptyState>
      )}
      <ul class={styles.list}>
        {data?.items.map((bill) => (
          <li key={bill.id}>
            <button type="button" class={styles.bill} onClick={() => onPick(bill.payload)}>
              <span class={styles.what}>
                <span class={styles.stall}>{bill.stallName}</span>
                <span class={styles.code}>
                  {formatReference(bill.reference)} · {timeOfDay(bill.createdAt)}
                </span>
              </span>
              <Amount vnd={bill.outstandingVnd} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
