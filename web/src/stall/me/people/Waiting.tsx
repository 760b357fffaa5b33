import { cancelStaffInvite, type StaffInviteView } from '@choso/shared/contracts';
import { call } from '../../../lib/api.ts';
import { durationText, useNow } from '../../../lib/clock.ts';
import { useText } from '../../../lib/language.ts';
import { Button } from '../../../ui/Button.tsx';
import { useAct } from '../../connections/use-act.ts';
import { useDesk } from '../../desk.ts';
import pageStyles from '../MePage.module.css';
import { messages } from './messages.ts';
import styles from './PeoplePage.module.css';

/** Invitations that nobody has taken up yet. */
export function Waiting({ invites, onDone }: { invites: readonly StaffInviteView[]; onDone: (words: string) => void }) {
  const text = useText(messages);
  const { stallId } = useDesk();
  const { act, busy, problem } = useAct();
  const now = useNow(1000);
  const open = invites.filter(({ expiresAt }) => Date.parse(expiresAt) > now);
  if (open.length === 0) return null;
  const cancel = async (inviteId: string) => {
    if (await act(`cancel ${inviteId}`, () => call(cancelStaffInvite, { params: { stallId, inviteId } })))
      onDone(text.cancelled);
  };
  return (
    <section class={pageStyles.card}>
      <h2 class={pageStyles.heading}>{text.waiting}</h2>
      {problem && (
        <p class={styles.problem} role="alert">
          {problem.sentence}
        </p>
      )}
      {open.map(({ id, name, expiresAt }) => (
        <div key={id} class={styles.row}>
          <p>{text.waitingFor(name, durationText(Date.parse(expiresAt) - now))}</p>
          <Button tone="plain" size="lg" block busy={busy} onClick={() => void cancel(id)}>
            {text.cancel}
          </Button>
        </div>
      ))}
    </section>
  );
}
