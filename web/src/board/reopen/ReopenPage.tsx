import { listReopenRequests, type MarketView } from '@choso/shared/contracts';
import { useState } from 'preact/hooks';
import { call } from '../../lib/api.ts';
import { dateText, timeOfDay } from '../../lib/clock.ts';
import { useText } from '../../lib/language.ts';
import { useLoad } from '../../lib/load.ts';
import { session } from '../../lib/session.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Fault } from '../Fault.tsx';
import { PageHead } from '../PageHead.tsx';
import styles from '../Records.module.css';
import { actsFor } from '../roles.ts';
import { SubNav } from '../SubNav.tsx';
import { AgreeSheet } from './AgreeSheet.tsx';
import { messages } from './messages.ts';
import type { ReopenRequest } from './reopen-request.ts';

/** Closed days that stalls ask to open again: the board may be the second person. */
export function ReopenPage({ market: { slug } }: { market: MarketView }) {
  const text = useText(messages);
  const { data, problem, reload } = useLoad(() => call(listReopenRequests, { params: { slug } }), [slug]);
  const [asked, setAsked] = useState<ReopenRequest | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const mayAct = actsFor(session.value?.person ?? null, slug);
  const onDone = ({ businessDate, stallCode, stallName }: ReopenRequest) => {
    setAsked(null);
    setDone(text.done(dateText(businessDate), `${stallCode} · ${stallName}`));
    reload();
  };
  return (
    <>
      <SubNav slug={slug} page="sap/mo-lai-ngay" />
      <PageHead title={text.title} note={mayAct ? text.note : text.readOnly} />
      <p role="status">{done}</p>
      {problem && <Fault problem={problem} isBand={data !== null} onRetry={reload} />}
      {data === null && !problem && <Skeleton height="110px" count={2} />}
      {data?.items.length === 0 && <EmptyState icon="check" text={text.empty} />}
      {data !== null && data.items.length > 0 && (
        <ul class={styles.list} aria-label={text.title}>
          {data.items.map((request) => (
            <Request
              key={`${request.stallId} ${request.businessDate}`}
              request={request}
              mayAct={mayAct}
              onAgree={() => setAsked(request)}
            />
          ))}
        </ul>
      )}
      <AgreeSheet request={asked} onClose={() => setAsked(null)} onDone={onDone} />
    </>
  );
}

function Request({ request, mayAct, onAgree }: { request: ReopenRequest; mayAct: boolean; onAgree: () => void }) {
  const text = useText(messages);
  const { stallCode, stallName, businessDate, reason, by, at, agreeUntil, isOwn } = request;
  const stall = `${stallCode} · ${stallName}`;
  const day = dateText(businessDate);
  return (
    <li class={`${styles.record} ${styles.acting}`}>
      <p class={styles.when}>
        {timeOfDay(at)} {dateText(at)}
      </p>
      <p class={styles.what}>
        {text.day(day)} <span class={styles.quiet}>· {stall}</span>
      </p>
      <div class={styles.side}>
        {mayAct && !isOwn && (
          <Button onClick={onAgree} label={text.agreeOf(day, stall)}>
            {text.agree}
          </Button>
        )}
      </div>
      <div class={styles.facts}>
        <p>{text.asked(by, reason)}</p>
        <p class={styles.quiet}>{text.until(`${timeOfDay(agreeUntil)} ${dateText(agreeUntil)}`)}</p>
        {mayAct && isOwn && <p class={styles.undone}>{text.own}</p>}
      </div>
    </li>
  );
}
