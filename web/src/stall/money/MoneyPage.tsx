import { getStallDay } from '@choso/shared/contracts';
import { useEffect } from 'preact/hooks';
import { call } from '../../lib/api.ts';
import { useText } from '../../lib/language.ts';
import { useLive } from '../../lib/live.ts';
import { useLoad } from '../../lib/load.ts';
import { Amount } from '../../ui/Amount.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { ToDecide } from '../decisions/ToDecide.tsx';
import { byTransaction } from '../decisions/told-decisions.ts';
import { useDesk } from '../desk.ts';
import { Frame } from '../frame/Frame.tsx';
import { StaleNote } from '../frame/StaleNote.tsx';
import { messages } from '../messages.ts';
import { DaySales } from '../sales/DaySales.tsx';
import { SayNewest } from '../voice/SayNewest.tsx';
import styles from './MoneyPage.module.css';
import { MoneyRow } from './MoneyRow.tsx';

/** Everything the bank told about this stall today, newest first, and what it comes to. */
export function MoneyPage() {
  const text = useText(messages);
  const { money, unclear, decisions, stallId } = useDesk();
  const { data, problem, at, reload } = money;
  // The sum is the journal's own; adding up the rows here would be a second formula for one balance.
  const {
    data: day,
    problem: dayProblem,
    reload: reloadDay,
  } = useLoad(() => call(getStallDay, { params: { stallId } }), [stallId]);
  useEffect(reloadDay, [data, decisions.data]);
  useLive([`stall:${stallId}`], (event) => {
    if (event?.kind === 'sale.made' || event?.kind === 'tab.changed') reloadDay();
  });
  const isReady = [money, unclear, decisions].every((part) => part.data !== null || part.problem !== null);
  const decided = byTransaction(decisions.data?.items ?? []);
  return (
    <Frame title={text.money}>
      {(day || !dayProblem) && (
        <section class={styles.total} aria-label={text.today}>
          <p class={styles.label}>{text.today}</p>
          <div class={styles.sum}>
            {day ? <Amount vnd={day.receivedVnd} size="lg" /> : <Skeleton width="160px" height="35px" />}
            <span class={styles.count}>{day && text.todayCount(day.receivedCount)}</span>
          </div>
        </section>
      )}
      <DaySales day={day} />
      {data && <SayNewest transactions={data} />}
      {/* Its height depends on what is unclear; drawn before that is known, the list below would jump. */}
      {isReady && <ToDecide />}
      {data && problem && <StaleNote problem={problem} at={at} onRetry={reload} />}
      {!isReady && !problem && <Skeleton height="92px" count={4} />}
      {!data && problem && (
        <EmptyState icon="warning" text={problem.sentence}>
          <Button size="lg" onClick={reload}>
            {text.tryAgain}
          </Button>
        </EmptyState>
      )}
      {isReady && data?.length === 0 && <EmptyState icon="speaker" text={text.noMoney} />}
      <ul class={styles.list}>
        {isReady &&
          data?.map((transaction) => (
            <li key={transaction.id}>
              <MoneyRow transaction={transaction} decision={decided.get(transaction.id)} />
            </li>
          ))}
      </ul>
    </Frame>
  );
}
