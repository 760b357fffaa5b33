import type { readStaffInvite, StaffRight } from '@choso/shared/contracts';
import { useState } from 'preact/hooks';
import type { z } from 'zod';
import type { ApiProblem } from '../../lib/api.ts';
import { useText } from '../../lib/language.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import styles from './JoinPage.module.css';
import { messages } from './messages.ts';

interface Props {
  invitation: z.output<typeof readStaffInvite.response>;
  busy: boolean;
  problem: ApiProblem | null;
  onJoin: (secret: string) => void;
}

const SHORTEST = 6;

/** What the helper may do, and a secret of their own, typed twice. */
export function JoinForm({ invitation: { holderName, rights }, busy, problem, onJoin }: Props) {
  const text = useText(messages);
  const [secret, setSecret] = useState('');
  const [again, setAgain] = useState('');
  const [wasPressed, setWasPressed] = useState(false);
  const isWeak = secret.length < SHORTEST;
  const isDifferent = secret !== again;
  const join = (event: Event) => {
    event.preventDefault();
    setWasPressed(true);
    if (!isWeak && !isDifferent) onJoin(secret);
  };
  return (
    <form class={styles.form} onSubmit={join} noValidate>
      <p>{text.holder(holderName)}</p>
      <div>
        <p class={styles.may}>{text.may}</p>
        <ul class={styles.rights}>
          <li>{text.sells}</li>
          {rights.map((right: StaffRight) => (
            <li key={right}>{text.rights[right]}</li>
          ))}
        </ul>
      </div>
      <Field
        label={text.pin}
        type="password"
        value={secret}
        onInput={setSecret}
        hint={text.pinHint}
        error={wasPressed && isWeak ? text.weak : null}
        input={{ autoComplete: 'new-password', maxLength: 200 }}
      />
      <Field
        label={text.again}
        type="password"
        value={again}
        onInput={setAgain}
        error={wasPressed && isDifferent ? text.different : null}
        input={{ autoComplete: 'new-password', maxLength: 200, enterKeyHint: 'done' }}
      />
      {problem && (
        <p class={styles.problem} role="alert">
          {problem.sentence}
        </p>
      )}
      <Button type="submit" size="lg" block busy={busy}>
        {text.join}
      </Button>
    </form>
  );
}
