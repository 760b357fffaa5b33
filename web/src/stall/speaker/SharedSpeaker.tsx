import { askSpeaker, type SpeakerAnnouncement } from '@choso/shared/contracts';
import type { Topic } from '@choso/shared/realtime';
import { signal } from '@preact/signals';
import { useState } from 'preact/hooks';
import { ApiProblem, call } from '../../lib/api.ts';
import { exactTimeOfDay } from '../../lib/clock.ts';
import { useText } from '../../lib/language.ts';
import { connection, useLive } from '../../lib/live.ts';
import { useLoad } from '../../lib/load.ts';
import { verdictTone } from '../../lib/payment-tone.ts';
import { keep, readKept } from '../../lib/storage.ts';
import { Amount } from '../../ui/Amount.tsx';
import { Awning } from '../../ui/Awning.tsx';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Lamp } from '../../ui/Lamp.tsx';
import { useWakeLock } from '../bill/use-wake-lock.ts';
import { verdictSigns, verdictText, verdictWords } from '../money/verdict-words.ts';
import { isUnlocked, sayOnTap } from '../voice/speaker.ts';
import { useAnnouncer } from '../voice/use-announcer.ts';
import { useLostNotice } from '../voice/use-lost-notice.ts';
import { JoinForm } from './JoinForm.tsx';
import { messages } from './messages.ts';
import styles from './SharedSpeaker.module.css';

const KEY = 'choso-shared-speaker';
const speakerToken = signal<string | null>(readKept<string>(KEY));

function keepToken(token: string | null): void {
  keep(KEY, token);
  speakerToken.value = token;
}

/** A device that serves many stalls: it names the stall first and says what came. */
export default function SharedSpeaker() {
  const text = useText(messages);
  const token = speakerToken.value;
  return (
    <>
      <header class={styles.header}>
        <h1 class={styles.title}>{text.title}</h1>
        {token !== null && <Lamp state={connection.value} label={text[connection.value]} />}
      </header>
      <Awning />
      <main class={styles.main}>
        {token === null ? (
          <>
            <p class={styles.intro}>{text.intro}</p>
            <JoinForm token={null} onJoined={keepToken} />
          </>
        ) : (
          <Listening key={token} token={token} />
        )}
      </main>
    </>
  );
}

function Listening({ token }: { token: string }) {
  const text = useText(messages);
  const [isAdding, setAdding] = useState(false);
  const { data, problem, reload } = useLoad(async () => {
    try {
      return await call(askSpeaker, { body: { token } });
    } catch (refused) {
      // The server knows this speaker no longer; it begins as a new one.
      if (refused instanceof ApiProblem && refused.code === 'resource/not-found') keepToken(null);
      throw refused;
    }
  }, [token]);
  const stalls = data?.stalls ?? [];
  useLive(
    stalls.map(({ id }): Topic => `speaker:${token}:${id}`),
    (event) => (event === null || event.kind.startsWith('bank-transaction.')) && reload(),
  );
  useAnnouncer(data?.items ?? null, (announced) => announced.stall.code);
  useLostNotice();
  useWakeLock();
  return (
    <>
      {!isUnlocked.value && (
        <Button size="lg" block onClick={() => void sayOnTap(['loa-da-bat'])}>
          {text.turnOn}
        </Button>
      )}
      <section class={styles.card} aria-label={text.stalls}>
        <h2 class={styles.heading}>{isUnlocked.value ? text.on : text.stalls}</h2>
        {data && stalls.length === 0 && <p>{text.noStall}</p>}
        <ul class={styles.stalls}>
          {stalls.map(({ id, code, name }) => (
            <li key={id} class={styles.stall}>
              <strong>{code}</strong> {name}
            </li>
          ))}
        </ul>
        {problem && <p class={styles.problem}>{problem.sentence}</p>}
      </section>
      <section class={styles.card} aria-live="off">
        <h2 class={styles.heading}>{text.recent}</h2>
        {data?.items.length === 0 && <p class={styles.quiet}>{text.waiting}</p>}
        <ul>
          {data?.items.map((told) => (
            <Told key={told.id} told={told} />
          ))}
        </ul>
      </section>
      {isAdding ? (
        <JoinForm
          token={token}
          onJoined={() => {
            setAdding(false);
            reload();
          }}
        />
      ) : (
        <Button size="lg" tone="plain" block onClick={() => setAdding(true)}>
          {text.addMore}
        </Button>
      )}
    </>
  );
}

function Told({ told }: { told: SpeakerAnnouncement }) {
  const text = useText(messages);
  const words = useText(verdictWords);
  return (
    <li class={styles.told}>
      <span class={styles.where}>
        <strong>{text.stall(told.stall.code)}</strong>
        <time dateTime={told.receivedAt}>{exactTimeOfDay(told.receivedAt)}</time>
      </span>
      <span class={styles.what}>
        <Amount vnd={told.amountVnd} />
        <Chip tone={verdictTone(told.verdict)}>
          {verdictSigns[told.verdict]} {verdictText(words, { ...told, isLate: false })}
        </Chip>
      </span>
    </li>
  );
}
