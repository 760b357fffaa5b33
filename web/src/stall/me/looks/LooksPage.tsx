import { listStallAccesses } from '@choso/shared/contracts';
import { call } from '../../../lib/api.ts';
import { dateText, timeOfDay } from '../../../lib/clock.ts';
import { useText } from '../../../lib/language.ts';
import { useLoad } from '../../../lib/load.ts';
import { Button } from '../../../ui/Button.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { useDesk } from '../../desk.ts';
import { messages as stallMessages } from '../../messages.ts';
import pageStyles from '../MePage.module.css';
import { MeSubPage } from '../MeSubPage.tsx';
import styles from './LooksPage.module.css';
import { messages } from './messages.ts';

/** Every look at this stall's money, and in plain words who could look at what. */
export function LooksPage() {
  const text = useText(messages);
  const { tryAgain } = useText(stallMessages);
  const { stallId } = useDesk();
  const { data, problem, reload } = useLoad(() => call(listStallAccesses, { params: { stallId } }), [stallId]);
  return (
    <MeSubPage title={text.title}>
      <div class={styles.page}>
        <section class={pageStyles.card}>
          <h2 class={pageStyles.heading}>{text.looked}</h2>
          <p class={pageStyles.quiet}>{text.lookedHint}</p>
          {!data && !problem && <Skeleton height="80px" />}
          {!data && problem && (
            <>
              <p>{problem.sentence}</p>
              <Button tone="plain" size="lg" onClick={reload}>
                {tryAgain}
              </Button>
            </>
          )}
          {data?.items.length === 0 && <p>{text.nobody}</p>}
          <ul class={styles.looks}>
            {data?.items.map(({ at, person, what, because }) => (
              <li key={`${at} ${what}`} class={styles.look}>
                <strong>{person}</strong>
                <dl class={styles.facts}>
                  <dt>{text.when}</dt>
                  <dd>
                    {timeOfDay(at)} {dateText(at)}
                  </dd>
                  <dt>{text.what}</dt>
                  <dd>{what}</dd>
                  <dt>{text.why}</dt>
                  <dd>{because ?? text.noReason}</dd>
                </dl>
              </li>
            ))}
          </ul>
        </section>
        <section class={pageStyles.card}>
          <h2 class={pageStyles.heading}>{text.who}</h2>
          <dl class={styles.rules}>
            {text.rules.map(([who, what]) => (
              <div key={who}>
                <dt class={styles.who}>{who}</dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </MeSubPage>
  );
}
