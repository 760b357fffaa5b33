import { changeStaffRights, removeStaff, type StaffRight, type StallPersonView } from '@choso/shared/contracts';
import { useState } from 'preact/hooks';
import { call } from '../../../lib/api.ts';
import { useText } from '../../../lib/language.ts';
import { Button } from '../../../ui/Button.tsx';
import { useAct } from '../../connections/use-act.ts';
import { useDesk } from '../../desk.ts';
import { AskSheet } from '../AskSheet.tsx';
import { messages } from './messages.ts';
import styles from './PeoplePage.module.css';
import { RightSwitch } from './RightSwitch.tsx';

/** The rights that can be given, in the order they are shown. */
export const RIGHTS: readonly StaffRight[] = ['sums', 'goods'];

/** Somebody who sells here, and for staff what they may do. */
export function PersonRow({ person, onDone }: { person: StallPersonView; onDone: (words: string) => void }) {
  const text = useText(messages);
  const { stallId } = useDesk();
  const { act, busy, problem } = useAct();
  const [isAsking, setAsking] = useState(false);
  const { personId, name, login, role, rights } = person;
  const params = { stallId, personId };
  const toggle = async (right: StaffRight) => {
    const next = rights.includes(right) ? rights.filter((one) => one !== right) : [...rights, right];
    const done = await act(`rights ${personId} ${next.join()}`, () =>
      call(changeStaffRights, { params, body: { rights: next } }),
    );
    if (done) onDone(text.changed(name));
  };
  const remove = async () => {
    if (!(await act(`remove ${personId}`, () => call(removeStaff, { params })))) return;
    setAsking(false);
    onDone(text.removed(name));
  };
  return (
    <div class={styles.row}>
      <p>
        <span class={styles.name}>{name}</span>
        <br />
        <span class={styles.quiet}>{role === 'stallholder' ? text.holder : text.sells}</span>
        <br />
        <span class={styles.quiet}>{text.login(login)}</span>
      </p>
      {role === 'stall-staff' && (
        <>
          {RIGHTS.map((right) => (
            <RightSwitch
              key={right}
              label={text.rights[right]}
              isOn={rights.includes(right)}
              onToggle={() => void toggle(right)}
            />
          ))}
          {problem && !isAsking && (
            <p class={styles.problem} role="alert">
              {problem.sentence}
            </p>
          )}
          <Button tone="danger" size="lg" block onClick={() => setAsking(true)}>
            {text.remove(name)}
          </Button>
          <AskSheet
            open={isAsking}
            title={text.removeTitle(name)}
            words={text.removeText}
            yes={text.remove(name)}
            no={text.keep}
            busy={busy}
            problem={problem}
            onYes={remove}
            onClose={() => setAsking(false)}
          />
        </>
      )}
    </div>
  );
}
