import { listDemoBills } from '@choso/shared/contracts';
import { useEffect, useState } from 'preact/hooks';
import { type ApiProblem, call, toProblem } from '../../lib/api.ts';
import { useText } from '../../lib/language.ts';
import { useLoad } from '../../lib/load.ts';
import { hasEnded, signIn } from '../../lib/session.ts';
import { sessionWords } from '../../lib/session-words.ts';
import { Awning } from '../../ui/Awning.tsx';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { LanguageSwitch } from '../../ui/LanguageSwitch.tsx';
import { messages } from '../messages.ts';
import styles from './SignIn.module.css';

/** The door of the board's console. */
export function SignIn() {
  const text = useText(messages);
  const words = useText(sessionWords);
  // Only a demo serves the sandbox bank.
  const demo = useLoad(() => call(listDemoBills), []);
  const [login, setLogin] = useState('');
  const [secret, setSecret] = useState('');
  const [wasPressed, setWasPressed] = useState(false);
  const [isSending, setIsSending] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  useEffect(() => {
    document.title = text.signIn;
  }, [text]);

  const enter = async () => {
    setWasPressed(true);
    setProblem(null);
    if (login.trim() === '' || secret === '' || isSending) return;
    setIsSending(true);
    try {
      await signIn(login.trim(), secret);
    } catch (thrown) {
      setProblem(toProblem(thrown));
      setIsSending(false);
    }
  };

  return (
    <div class={styles.page}>
      <header class={styles.header}>
        <div class={styles.top}>
          <a class={styles.home} href="/">
            Chợ Số
          </a>
          <LanguageSwitch />
        </div>
        <h1 class={styles.title}>{text.signIn}</h1>
        <p class={styles.promise}>{text.signInPromise}</p>
      </header>
      <Awning />
      <main class={styles.main}>
        {hasEnded.value && (
          <p class={styles.ended} role="status">
            {words.ended}
          </p>
        )}
        <form
          class={styles.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            enter();
          }}
        >
          <Field
            label={text.login}
            value={login}
            onInput={setLogin}
            error={wasPressed && login.trim() === '' ? text.loginMissing : null}
            input={{ name: 'login', autoComplete: 'username', autoCapitalize: 'none', spellcheck: false }}
          />
          <Field
            label={text.secret}
            type="password"
            value={secret}
            onInput={setSecret}
            error={wasPressed && secret === '' ? text.secretMissing : null}
            input={{ name: 'secret', autoComplete: 'current-password', enterKeyHint: 'go' }}
          />
          <p class={styles.fault} role="alert">
            {problem?.sentence}
          </p>
          <Button type="submit" size="lg" block busy={isSending}>
            {text.enter}
          </Button>
        </form>
        {demo.data && <p class={styles.hint}>{text.demoHint}</p>}
      </main>
    </div>
  );
}
