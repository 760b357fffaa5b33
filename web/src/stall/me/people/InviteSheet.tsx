import { inviteStaff, type StaffInviteView, type StaffRight } from '@choso/shared/contracts';
import { useEffect, useState } from 'preact/hooks';
import { call } from '../../../lib/api.ts';
import { durationText, useNow } from '../../../lib/clock.ts';
import { useText } from '../../../lib/language.ts';
import { Button } from '../../../ui/Button.tsx';
import { Field } from '../../../ui/Field.tsx';
import { QrCode } from '../../../ui/QrCode.tsx';
import { Sheet } from '../../../ui/Sheet.tsx';
import { joinAddress, places } from '../../addresses.ts';
import { useAct } from '../../connections/use-act.ts';
import { useDesk } from '../../desk.ts';
import formStyles from '../Form.module.css';
import { messages } from './messages.ts';
import styles from './PeoplePage.module.css';
import { RIGHTS } from './PersonRow.tsx';
import { RightSwitch } from './RightSwitch.tsx';

interface Props {
  open: boolean;
  /** The invitations that still wait; the one on the screen leaves them when it was taken up. */
  invites: readonly StaffInviteView[];
  onClose: () => void;
  onChanged: () => void;
}

interface Made {
  invite: StaffInviteView;
  code: string;
}

/** Invite a helper: a name, rights, then a code for the helper's own phone. */
export function InviteSheet({ open, invites, onClose, onChanged }: Props) {
  const text = useText(messages);
  const [made, setMade] = useState<Made | null>(null);
  useEffect(() => {
    if (!open) setMade(null);
  }, [open]);
  const title = made ? text.codeTitle(made.invite.name) : text.inviteTitle;
  return (
    <Sheet title={title} open={open} onClose={onClose} closeLabel={text.close}>
      {made ? (
        <Code made={made} isWaiting={invites.some(({ id }) => id === made.invite.id)} />
      ) : (
        <Ask
          onMade={(next) => {
            setMade(next);
            onChanged();
          }}
        />
      )}
      {made && (
        <Button tone="plain" size="lg" block onClick={onClose}>
          {text.close}
        </Button>
      )}
    </Sheet>
  );
}

function Ask({ onMade }: { onMade: (made: Made) => void }) {
  const text = useText(messages);
  const { stallId } = useDesk();
  const { act, busy, problem } = useAct();
  const [name, setName] = useState('');
  const [rights, setRights] = useState<readonly StaffRight[]>([]);
  const [wasPressed, setWasPressed] = useState(false);
  const isMissing = name.trim().length < 2;
  const toggle = (right: StaffRight) =>
    setRights((now) => (now.includes(right) ? now.filter((one) => one !== right) : [...now, right]));
  const make = async (event: Event) => {
    event.preventDefault();
    setWasPressed(true);
    if (isMissing) return;
    const made = await act(`invite ${name} ${rights.join()}`, () =>
      call(inviteStaff, { params: { stallId }, body: { name: name.trim(), rights: [...rights] } }),
    );
    if (made) onMade(made);
  };
  return (
    <form class={formStyles.form} onSubmit={make} noValidate>
      <Field
        label={text.name}
        value={name}
        onInput={setName}
        hint={text.nameHint}
        error={wasPressed && isMissing ? text.needName : null}
        input={{ maxLength: 60, autoComplete: 'off', autoCapitalize: 'words' }}
      />
      <p class={styles.quiet}>{text.mayAlso}</p>
      {RIGHTS.map((right) => (
        <RightSwitch
          key={right}
          label={text.rights[right]}
          isOn={rights.includes(right)}
          onToggle={() => toggle(right)}
        />
      ))}
      {problem && (
        <p class={styles.problem} role="alert">
          {problem.sentence}
        </p>
      )}
      <Button type="submit" size="lg" block busy={busy}>
        {text.make}
      </Button>
    </form>
  );
}

function Code({ made: { invite, code }, isWaiting }: { made: Made; isWaiting: boolean }) {
  const text = useText(messages);
  const now = useNow(1000);
  const leftMs = Date.parse(invite.expiresAt) - now;
  // The list is fetched again after the code was made; until then the code waits as well.
  const [wasListed, setWasListed] = useState(isWaiting);
  useEffect(() => {
    if (isWaiting) setWasListed(true);
  }, [isWaiting]);
  if (leftMs <= 0) return <p role="status">{text.over}</p>;
  if (wasListed && !isWaiting) {
    return (
      <p class={styles.name} role="status">
        {text.joined}: {invite.name}
      </p>
    );
  }
  return (
    <div class={formStyles.form}>
      <p>{text.scan}</p>
      <div class={styles.code}>
        <QrCode payload={joinAddress(location.origin, code)} size={240} label={text.qrLabel} />
        <p class={styles.address}>{`${location.host}${places.join}`}</p>
        <p class={styles.letters}>{`${code.slice(0, 4)} ${code.slice(4)}`}</p>
      </div>
      <p>
        {text.left(durationText(leftMs))}. {text.once}
      </p>
    </div>
  );
}
