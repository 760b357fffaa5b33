import { type BankAccountChangeView, stopBankAccountChange } from '@choso/shared/contracts';
import { useState } from 'preact/hooks';
import { call } from '../../../lib/api.ts';
import { timeText } from '../../../lib/clock.ts';
import { useText } from '../../../lib/language.ts';
import { Button } from '../../../ui/Button.tsx';
import { useAct } from '../../connections/use-act.ts';
import { AskSheet } from '../AskSheet.tsx';
import { Choice } from '../Choice.tsx';
import { AccountLine } from './AccountLine.tsx';
import styles from './AccountsPage.module.css';
import { messages } from './messages.ts';

/** A change of account and everything that happened to it; while it waits, the way to stop it. */
export function ChangeCard({ change, onDone }: { change: BankAccountChangeView; onDone: (words: string) => void }) {
  const text = useText(messages);
  const { act, busy, problem } = useAct();
  const [isAsking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const { id, state, decidedBy, decidedAt, decision, effectiveAt, endedBy, endReason } = change;
  const isWaiting = state === 'asked' || state === 'approved';
  const why = reason || (text.stopReasons[0] ?? '');
  const stop = async () => {
    const stopped = await act(`stop ${id} ${why}`, () =>
      call(stopBankAccountChange, { params: { changeId: id }, body: { reason: why } }),
    );
    if (!stopped) return;
    setAsking(false);
    onDone(text.stopped);
  };
  return (
    <article class={`${styles.change} ${isWaiting ? styles.waits : ''}`}>
      <h3 class={styles.state}>{text.states[state]}</h3>
      <AccountLine account={change} isWhole={isWaiting} />
      <div class={styles.steps}>
        <p>
          {text.askedBy(change.askedBy, timeText(change.askedAt))}: {change.reason}
        </p>
        {effectiveAt !== null && decidedBy !== null && decidedAt !== null && (
          <>
            <p>{text.approvedBy(decidedBy, timeText(decidedAt))}</p>
            {decision !== null && <p class={styles.quiet}>{text.seen(decision)}</p>}
            {state !== 'stopped' && <p>{text.from(timeText(effectiveAt))}</p>}
          </>
        )}
        {endedBy !== null && endReason !== null && <p>{text.endedBy(endedBy, endReason)}</p>}
      </div>
      {isWaiting && (
        <>
          <Button tone="danger" size="lg" block onClick={() => setAsking(true)}>
            {text.stop}
          </Button>
          <AskSheet
            open={isAsking}
            title={text.stopTitle}
            words={text.stopText}
            yes={text.stop}
            no={text.stopNo}
            busy={busy}
            problem={problem}
            onYes={stop}
            onClose={() => setAsking(false)}
          >
            <Choice
              legend={text.stopWhy}
              options={text.stopReasons.map((one) => ({ value: one, label: one }))}
              value={why}
              onChoose={setReason}
            />
          </AskSheet>
        </>
      )}
    </article>
  );
}
