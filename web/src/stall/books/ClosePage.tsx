import { type DayCloseView, getDayClose } from '@choso/shared/contracts';
import { useRoute } from 'preact-iso';
import { call } from '../../lib/api.ts';
import { dateText } from '../../lib/clock.ts';
import { useText } from '../../lib/language.ts';
import { useLoad } from '../../lib/load.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { places } from '../addresses.ts';
import { useDesk } from '../desk.ts';
import { SubPage } from '../frame/SubPage.tsx';
import { messages as stallMessages } from '../messages.ts';
import styles from './Books.module.css';
import { ClosedDay } from './ClosedDay.tsx';
import { CloseForm } from './CloseForm.tsx';
import { messages } from './messages.ts';

/** A day against the bank app and the drawer, and what it looked like once it was closed. */
export function ClosePage() {
  const text = useText(messages);
  const { tryAgain } = useText(stallMessages);
  const { stallId } = useDesk();
  const businessDate = useRoute().params.date ?? '';
  const { data, problem, reload } = useLoad(
    () => call(getDayClose, { params: { stallId, businessDate } }),
    [stallId, businessDate],
  );
  return (
    <SubPage title={text.closeTitle(dateText(businessDate))} back={{ href: places.books, label: text.title }}>
      <div class={styles.page}>
        {!data && !problem && <Skeleton height="180px" count={3} />}
        {!data && problem && (
          <EmptyState icon="warning" text={problem.sentence}>
            <Button size="lg" onClick={reload}>
              {tryAgain}
            </Button>
          </EmptyState>
        )}
        {data && <Day day={data} onChanged={reload} />}
      </div>
    </SubPage>
  );
}

function Day({ day, onChanged }: { day: DayCloseView; onChanged: () => void }) {
  return day.state === 'open' ? (
    <CloseForm day={day} onClosed={onChanged} />
  ) : (
    <ClosedDay day={day} onChanged={onChanged} />
  );
}
