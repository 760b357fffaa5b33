import { createSpeakerCode, endSpeaker, listSpeakers } from '@choso/shared/contracts';
import { useState } from 'preact/hooks';
import { ApiProblem, call } from '../../lib/api.ts';
import { timeOfDay } from '../../lib/clock.ts';
import { useText } from '../../lib/language.ts';
import { useLoad } from '../../lib/load.ts';
import { Button } from '../../ui/Button.tsx';
import { useDesk } from '../desk.ts';
import { messages } from './messages.ts';
import styles from './SharedWith.module.css';

const SPEAKER_PATH = '/loa-chung';

/** The speakers that say this stall's money aloud, and the code that lets one more in. */
export function SharedWith() {
  const text = useText(messages);
  const { stallId } = useDesk();
  const { data, reload } = useLoad(() => call(listSpeakers, { params: { stallId } }), [stallId]);
  const [shown, setShown] = useState<{ code: string; expiresAt: string } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const act = async (work: () => Promise<void>) => {
    setProblem(null);
    await work().catch((refused: unknown) => {
      if (!(refused instanceof ApiProblem)) throw refused;
      setProblem(refused.sentence);
    });
  };
  const showCode = () => act(async () => setShown(await call(createSpeakerCode, { params: { stallId } })));
  const end = (id: string) =>
    act(async () => {
      await call(endSpeaker, { params: { stallId, id } });
      reload();
    });
  return (
    <section class={styles.card}>
      <h2 class={styles.heading}>{text.share}</h2>
      <p class={styles.quiet}>{text.shareIntro}</p>
      {data && data.items.length > 0 && (
        <ul class={styles.speakers} aria-label={text.speaking}>
          {data.items.map(({ id, name, heardAt }) => (
            <li key={id} class={styles.speaker}>
              <span>
                {name} · {heardAt === null ? text.notYetHeard : text.heardAt(timeOfDay(heardAt))}
              </span>
              <Button tone="danger" label={text.endOf(name)} onClick={() => void end(id)}>
                {text.end}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {shown && (
        <div role="status">
          <p>{text.shareHow(`${location.host}${SPEAKER_PATH}`)}</p>
          <p class={styles.code}>{`${shown.code.slice(0, 4)} ${shown.code.slice(4)}`}</p>
          <p class={styles.quiet}>{text.shareUntil(timeOfDay(shown.expiresAt))}</p>
        </div>
      )}
      {problem !== null && (
        <p class={styles.problem} role="alert">
          {problem}
        </p>
      )}
      <Button size="lg" tone="plain" block onClick={() => void showCode()}>
        {text.shareCode}
      </Button>
    </section>
  );
}
