import { listStallAccesses } from '@choso/shared/contracts';
import { call } from '../../lib/api.ts';
import { dateText, timeOfDay } from '../../lib/clock.ts';
import { useText } from '../../lib/language.ts';
import { useLoad } from '../../lib/load.ts';
import { reasonText } from '../../lib/reason-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useDesk } from '../desk.ts';
import { messages } from '../messages.ts';
import styles from './MePage.module.css';

const SHOWN = 5;

/** Who looked at this stall's money: every look by the board is told to the stall. */
export function Accesses() {
  const text = useText(messages);
  const { stallId } = useDesk();
  const { data, problem, reload } = useLoad(() => call(listStallAccesses, { params: { stallId } }), [stallId]);
  return (
    <section class={styles.card}>
      <h2 class={styles.heading}>{text.looked}</h2>
      {!data && !problem && <Skeleton height="27px" />}
      {!data && problem && (
        <>
          <p>{problem.sentence}</p>
          <Button tone="plain" onClick={reload}>
            {text.tryAgain}
          </Button>
        </>
      )}
      {data?.items.length === 0 && <p class={styles.quiet}>{text.nobodyLooked}</p>}
      {data?.items.slice(0, SHOWN).map(({ at, person, what, because }) => (
        <p key={`${at} ${what}`}>
          <strong>{person}</strong> · {timeOfDay(at)} {dateText(at)}
          <br />
          <span class={styles.quiet}>{because ? `${reasonText(what)}: ${because}` : reasonText(what)}</span>
        </p>
      ))}
    </section>
  );
}
