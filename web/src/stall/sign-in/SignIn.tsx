import { listDemoBills } from '@choso/shared/contracts';
import { useState } from 'preact/hooks';
import { type ApiProblem, call, toProblem } from '../../lib/api.ts';
import { useText } from '../../lib/language.ts';
import { useLoad } from '../../lib/load.ts';
import { readMark } from '../../lib/outbox/mark.ts';
import { hasEnded, signIn } from '../../lib/session.ts';
import { sessionWords } from '../../lib/session-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { messages } from '../messages.ts';
import { Doorstep } from './Doorstep.tsx';
import styles from './SignIn.module.css';

const DEMO_LOGIN = 'gc-a01';

/** A name and a secret; on a demo also where to find them. */
export function SignIn() {
  const text = useText(messages);
  const words = useText(sessionWords);
  const waiting = readMark();
  // Only a demo serves the sandbox bank.
  const demo = useLoad(() => call(listDemoBills), []);
  const [login, setLogin] = useState('');
  const [secret, setSecret] = useState('');
  const [busy, setBusy] = useState(false);
  const [isTried, setTried] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);

  const submit = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    setProblem(null);
    if (busy || login.trim() === '' || secret === '') return;
    setBusy(true);
    try {
      await signIn(login.trim(), secret);
    } catch (thrown) {
      setProblem(toProblem(thrown));
      setBusy(false);
    }
  };

  return (
    <Doorstep title={text.welcome}>
      {(hasEnded.value || waiting > 0) && (
        <p class={styles.ended} role="status">
          {hasEnded.value && words.ended} {waiting > 0 && words.stillWaits(waiting)}
        </p>
      )}
      <form class={styles.form} onSubmit={submit} noValidate>
        <Field
          label={text.login}
          hint={text.loginHint}
          value={login}
          onInput={setLogin}
          error={isTried && login.trim() === '' ? text.needLogin : null}
          input={{
            name: 'login',
            autoComplete: 'username',
            autoCapitalize: 'none',
            spellcheck: false,
            enterKeyHint: 'next',
          }}
        />
        <Field
          label={text.secret}
          type="password"
          value={secret}
          onInput={setSecret}
          hint={text.secretHint}
          error={problem?.sentence ?? (isTried && secret === '' ? text.needSecret : null)}
          input={{ name: 'secret', autoComplete: 'current-password', enterKeyHint: 'go' }}
        />
        <Button type="submit" size="lg" block busy={busy}>
          {text.signIn}
        </Button>
      </form>
      {demo.data && (
        <p class={styles.demo}>
          {text.demoHint} <strong>{DEMO_LOGIN}</strong>
        </p>
      )}
    </Doorstep>
  );
}
