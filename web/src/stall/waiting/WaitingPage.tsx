import { useState } from 'preact/hooks';
import { timeOfDay } from '../../lib/clock.ts';
import { useText } from '../../lib/language.ts';
import { keeping, refusedActs, waitingActs } from '../../lib/outbox/act.ts';
import { acknowledgeEviction, flushOutbox } from '../../lib/outbox/outbox.ts';
import { session } from '../../lib/session.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { places } from '../addresses.ts';
import { SubPage } from '../frame/SubPage.tsx';
import { messages as stallMessages } from '../messages.ts';
import { SHOWN_BILL } from '../offline/shown-bill.ts';
import { waitingMessages } from './messages.ts';
import { RefusedAct } from './RefusedAct.tsx';
import { stripMessages } from './strip-messages.ts';
import styles from './WaitingPage.module.css';

/** Everything done here that the server has not heard of yet, and what it would not take. */
export function WaitingPage() {
  const text = useText(waitingMessages);
  const strip = useText(stripMessages);
  const { keypad } = useText(stallMessages);
  const [busy, setBusy] = useState(false);
  const [waiting, refused] = [waitingActs(), refusedActs()];
  const kept = keeping.value;
  const sendNow = async () => {
    setBusy(true);
    await flushOutbox();
    setBusy(false);
  };
  return (
    <SubPage title={text.title} back={{ href: places.keypad, label: keypad }}>
      {kept.state === 'evicted' && (
        <section class={`${styles.card} ${styles.bad}`}>
          <h2 class={styles.heading}>{text.evictedTitle(kept.count)}</h2>
          <p>{text.evictedText}</p>
          <Button tone="plain" size="lg" block onClick={acknowledgeEviction}>
            {text.evictedSeen}
          </Button>
        </section>
      )}
      {kept.state === 'refused' && (
        <section class={`${styles.card} ${styles.bad}`}>
          <h2 class={styles.heading}>{text.refusedStorageTitle}</h2>
          <p>{text.refusedStorageText}</p>
        </section>
      )}
      {refused.length > 0 && (
        <section class={`${styles.card} ${styles.bad}`}>
          <h2 class={styles.heading}>{text.refusedTitle}</h2>
          <p>{text.refusedHint}</p>
          <ul class={styles.list}>
            {refused.map((act) => (
              <RefusedAct key={act.key} act={act} />
            ))}
          </ul>
        </section>
      )}
      {waiting.length === 0 && refused.length === 0 && kept.state === 'good' && (
        <EmptyState icon="check" text={text.none} />
      )}
      {waiting.length > 0 && (
        <section class={styles.card}>
          <h2 class={styles.heading}>{strip.waiting(waiting.length)}</h2>
          <p>{text.hint}</p>
          <ul class={styles.list}>
            {waiting.map((act) => (
              <li key={act.key} class={styles.row}>
                {act.kind === SHOWN_BILL ? (
                  <a class={styles.label} href={places.bill(act.key)}>
                    {useText(act.label)}
                  </a>
                ) : (
                  <span class={styles.label}>{useText(act.label)}</span>
                )}
                <span class={styles.when}>
                  {act.personId === session.value?.person.id
                    ? text.done(timeOfDay(new Date(act.at).toISOString()))
                    : text.ofOther(act.personName)}
                </span>
              </li>
            ))}
          </ul>
          <Button size="lg" block busy={busy} onClick={sendNow}>
            {text.sendNow}
          </Button>
        </section>
      )}
    </SubPage>
  );
}
