import { joinSpeaker } from '@choso/shared/contracts';
import { useState } from 'preact/hooks';
import { ApiProblem, call } from '../../lib/api.ts';
import { useText } from '../../lib/language.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { sayOnTap } from '../voice/speaker.ts';
import { messages } from './messages.ts';
import styles from './SharedSpeaker.module.css';

/** Take the eight digits of a stall's phone. The tap also opens the sound. */
export function JoinForm({ token, onJoined }: { token: string | null; onJoined: (token: string) => void }) {
  const text = useText(messages);
  const [code, setCode] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const join = async (event: Event) => {
    event.preventDefault();
    void sayOnTap([]);
    setBusy(true);
    setProblem(null);
    try {
      const joined = await call(joinSpeaker, { body: { code, name: text.name, ...(token ? { token } : {}) } });
      onJoined(joined.token);
    } catch (refused) {
      if (!(refused instanceof ApiProblem)) throw refused;
      setProblem(refused.sentence);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form class={styles.form} onSubmit={join}>
      <Field
        label={text.code}
        hint={text.codeHint}
        error={problem}
        value={code}
        input={{ inputMode: 'numeric', autoComplete: 'off', enterKeyHint: 'done' }}
        onInput={setCode}
      />
      <Button type="submit" size="lg" block busy={isBusy}>
        {text.join}
      </Button>
    </form>
  );
}
