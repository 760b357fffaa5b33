import { acceptStaffInvite, readStaffInvite } from '@choso/shared/contracts';
import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { z } from 'zod';
import { call } from '../../lib/api.ts';
import { useText } from '../../lib/language.ts';
import { enter, type Session } from '../../lib/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { places } from '../addresses.ts';
import { useAct } from '../connections/use-act.ts';
import { Doorstep } from '../sign-in/Doorstep.tsx';
import { JoinForm } from './JoinForm.tsx';
import styles from './JoinPage.module.css';
import { messages } from './messages.ts';

type Invitation = z.output<typeof readStaffInvite.response>;

const CODE_LENGTH = 8;
const lettersOf = (typed: string) => typed.toUpperCase().replace(/[^A-Z0-9]/g, '');

/** A helper's own phone: the code, whose stall it is, a PIN that only the helper knows, and in. */
export function JoinPage() {
  const text = useText(messages);
  const { route } = useLocation();
  const { act, busy, problem } = useAct();
  // Behind the # the code is sent to no server and stands in no log.
  const [code, setCode] = useState(() => lettersOf(location.hash.slice(1)));
  const [wasPressed, setWasPressed] = useState(false);
  const [invitation, setInvitation] = useState<Invitation | null>(null);
  const [joined, setJoined] = useState<(Session & { login: string }) | null>(null);
  const isShort = lettersOf(code).length !== CODE_LENGTH;

  const look = async (typed: string) => {
    const found = await act(`read ${typed}`, () => call(readStaffInvite, { body: { code: typed } }));
    if (found) setInvitation(found);
  };
  useEffect(() => {
    history.replaceState(null, '', places.join);
    if (!isShort) void look(code);
  }, []);

  if (joined) {
    return (
      <Doorstep title={text.done}>
        <div class={styles.form}>
          <p>{text.yourLogin}</p>
          <p class={styles.login}>{joined.login}</p>
          <Button
            size="lg"
            block
            onClick={() => {
              enter(joined);
              route(places.keypad, true);
            }}
          >
            {text.start}
          </Button>
        </div>
      </Doorstep>
    );
  }
  if (invitation) {
    return (
      <Doorstep title={text.hello(invitation.name, `${invitation.stallName} (${invitation.stallCode})`)}>
        <JoinForm
          invitation={invitation}
          busy={busy}
          problem={problem}
          onJoin={async (secret) => {
            const answer = await act('accept', () => call(acceptStaffInvite, { body: { code, secret } }));
            if (answer) setJoined(answer);
          }}
        />
      </Doorstep>
    );
  }
  return (
    <Doorstep title={text.title}>
      <form
        class={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setWasPressed(true);
          if (!isShort) void look(code);
        }}
      >
        <p>{text.intro}</p>
        <Field
          label={text.code}
          value={code}
          onInput={setCode}
          hint={text.codeHint}
          error={wasPressed && isShort ? text.needCode : null}
          input={{ autoComplete: 'off', autoCapitalize: 'characters', spellcheck: false, maxLength: 20 }}
        />
        {problem && (
          <p class={styles.problem} role="alert">
            {problem.sentence}
          </p>
        )}
        <Button type="submit" size="lg" block busy={busy}>
          {text.look}
        </Button>
        <Button tone="plain" size="lg" block href={places.door}>
          {text.toSignIn}
        </Button>
      </form>
    </Doorstep>
  );
}
