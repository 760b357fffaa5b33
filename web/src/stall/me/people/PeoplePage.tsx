import { listStallPeople } from '@choso/shared/contracts';
import { useState } from 'preact/hooks';
import { call } from '../../../lib/api.ts';
import { useText } from '../../../lib/language.ts';
import { useLive } from '../../../lib/live.ts';
import { useLoad } from '../../../lib/load.ts';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { Toast } from '../../../ui/Toast.tsx';
import { useDesk } from '../../desk.ts';
import { messages as stallMessages } from '../../messages.ts';
import pageStyles from '../MePage.module.css';
import { MeSubPage } from '../MeSubPage.tsx';
import { useRights } from '../use-rights.ts';
import { InviteSheet } from './InviteSheet.tsx';
import { messages } from './messages.ts';
import styles from './PeoplePage.module.css';
import { PersonRow } from './PersonRow.tsx';
import { PhoneRow } from './PhoneRow.tsx';
import { Waiting } from './Waiting.tsx';

/** Who sells at the stall and on which phones; the holder invites, gives rights and takes them back. */
export function PeoplePage() {
  const text = useText(messages);
  const { holds } = useRights();
  return <MeSubPage title={text.title}>{holds ? <People /> : <p class={styles.note}>{text.readOnly}</p>}</MeSubPage>;
}

function People() {
  const text = useText(messages);
  const { tryAgain } = useText(stallMessages);
  const { stallId } = useDesk();
  const { data, problem, reload } = useLoad(() => call(listStallPeople, { params: { stallId } }), [stallId]);
  const [isInviting, setInviting] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  useLive([`stall:${stallId}`], (event) => {
    if (event === null || event.kind === 'stall.people-changed') reload();
  });
  const done = (words: string) => {
    setSaid(words);
    reload();
  };
  if (!data) {
    return problem ? (
      <EmptyState icon="warning" text={problem.sentence}>
        <Button size="lg" onClick={reload}>
          {tryAgain}
        </Button>
      </EmptyState>
    ) : (
      <Skeleton height="180px" count={3} />
    );
  }
  return (
    <div class={styles.page}>
      <section class={pageStyles.card}>
        <h2 class={pageStyles.heading}>{text.people}</h2>
        {data.people.map((person) => (
          <PersonRow key={person.personId} person={person} onDone={done} />
        ))}
      </section>
      <Button size="lg" block onClick={() => setInviting(true)}>
        {text.invite}
      </Button>
      <Waiting invites={data.invites} onDone={done} />
      <section class={pageStyles.card}>
        <h2 class={pageStyles.heading}>{text.phones}</h2>
        <p class={pageStyles.quiet}>{text.phonesHint}</p>
        {data.sessions.map((session) => (
          <PhoneRow key={session.id} session={session} onDone={done} />
        ))}
      </section>
      <InviteSheet open={isInviting} invites={data.invites} onClose={() => setInviting(false)} onChanged={reload} />
      {said !== null && <Toast text={said} onClose={() => setSaid(null)} />}
    </div>
  );
}
