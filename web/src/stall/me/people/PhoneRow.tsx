import { endStallSession, type StallSessionView } from '@choso/shared/contracts';
import { useState } from 'preact/hooks';
import { call } from '../../../lib/api.ts';
import { timeText } from '../../../lib/clock.ts';
import { useText } from '../../../lib/language.ts';
import { Button } from '../../../ui/Button.tsx';
import { useAct } from '../../connections/use-act.ts';
import { useDesk } from '../../desk.ts';
import { AskSheet } from '../AskSheet.tsx';
import { messages } from './messages.ts';
import styles from './PeoplePage.module.css';

/** A phone that is in the stall, whose it is, and the way to sign it out. */
export function PhoneRow({ session, onDone }: { session: StallSessionView; onDone: (words: string) => void }) {
  const text = useText(messages);
  const { stallId } = useDesk();
  const { act, busy, problem } = useAct();
  const [isAsking, setAsking] = useState(false);
  const { id, name, seenAt, since, isThis } = session;
  const device = session.device ?? text.otherDevice;
  const end = async () => {
    if (!(await act(`end ${id}`, () => call(endStallSession, { params: { stallId, sessionId: id } })))) return;
    setAsking(false);
    onDone(text.ended);
  };
  return (
    <div class={styles.row}>
      <p>
        <strong>{device}</strong>
        {isThis && ` (${text.thisPhone})`}
        <br />
        <span class={styles.quiet}>
          {name} · {seenAt === null ? text.since(timeText(since)) : text.seen(timeText(seenAt))}
        </span>
      </p>
      {!isThis && (
        <>
          <Button tone="danger" size="lg" block label={text.endOf(device, name)} onClick={() => setAsking(true)}>
            {text.end}
          </Button>
          <AskSheet
            open={isAsking}
            title={text.endTitle}
            words={text.endText(device, name)}
            yes={text.end}
            no={text.keep}
            busy={busy}
            problem={problem}
            onYes={end}
            onClose={() => setAsking(false)}
          />
        </>
      )}
    </div>
  );
}
