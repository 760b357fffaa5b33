import { type BoardAccountChangeView, decideBankAccountChange, stopBankAccountChange } from '@choso/shared/contracts';
import { useEffect, useState } from 'preact/hooks';
import { type ApiProblem, call, toProblem } from '../../lib/api.ts';
import { useText } from '../../lib/language.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Field } from '../../ui/Field.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import styles from './AccountChangesPage.module.css';
import { messages } from './messages.ts';

/** What the board can do with a change. */
export type BoardAct = 'approve' | 'refuse' | 'stop';

interface Props {
  change: BoardAccountChangeView;
  act: BoardAct | null;
  onClose: () => void;
  onDone: () => void;
}

/** Every act of the board on a stall's account says what was seen, or why; the stall reads it. */
export function DecideSheet({ change: { id, stallCode }, act, onClose, onDone }: Props) {
  const text = useText(messages);
  const [reason, setReason] = useState('');
  const [wasPressed, setWasPressed] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  useEffect(() => {
    setReason('');
    setWasPressed(false);
    setProblem(null);
  }, [act]);
  const isMissing = reason.trim().length < 3;
  const usual = act === 'approve' ? text.usualPapers : text.usualRefusals;
  const title = act === 'approve' ? text.decideTitle : act === 'refuse' ? text.refuseTitle : text.stopTitle;
  const yes = act === 'approve' ? text.decideYes : act === 'refuse' ? text.refuseYes : text.stopYes;
  const send = async (event: Event) => {
    event.preventDefault();
    setWasPressed(true);
    if (isMissing || busy || act === null) return;
    setBusy(true);
    setProblem(null);
    const params = { changeId: id };
    try {
      if (act === 'stop') await call(stopBankAccountChange, { params, body: { reason } });
      else await call(decideBankAccountChange, { params, body: { decision: act, reason } });
      onClose();
      onDone();
    } catch (thrown) {
      setProblem(toProblem(thrown));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Sheet title={title(stallCode)} open={act !== null} onClose={onClose} closeLabel={text.close}>
      <form class={styles.form} onSubmit={send} noValidate>
        <p>{act === 'approve' ? text.papers : text.why}</p>
        <div class={styles.usual}>
          {usual.map((one) => (
            <Chip key={one} selected={reason === one} onClick={() => setReason(one)}>
              {one}
            </Chip>
          ))}
        </div>
        <Field
          label={text.other}
          value={usual.includes(reason) ? '' : reason}
          onInput={setReason}
          error={wasPressed && isMissing ? text.missing : null}
          input={{ maxLength: 300, autoComplete: 'off' }}
        />
        {problem && (
          <p class={styles.problem} role="alert">
            {problem.sentence}
          </p>
        )}
        <Button type="submit" size="lg" block busy={busy} tone={act === 'approve' ? 'main' : 'danger'}>
          {yes}
        </Button>
      </form>
    </Sheet>
  );
}
