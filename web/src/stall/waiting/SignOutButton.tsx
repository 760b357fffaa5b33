import { useState } from 'preact/hooks';
import { useText } from '../../lib/language.ts';
import { waitingActs } from '../../lib/outbox/act.ts';
import { flushOutbox } from '../../lib/outbox/outbox.ts';
import { signOut } from '../../lib/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { places } from '../addresses.ts';
import { waitingMessages } from './messages.ts';

/** The way out; it is closed while acts wait that only this session can send. */
export function SignOutButton({ label, tone = 'danger' }: { label: string; tone?: 'danger' | 'plain' }) {
  const text = useText(waitingMessages);
  const [isRefused, setRefused] = useState(false);
  const [busy, setBusy] = useState(false);
  const leave = async () => {
    setBusy(true);
    await flushOutbox();
    setBusy(false);
    if (waitingActs().length > 0) return setRefused(true);
    await signOut();
  };
  return (
    <>
      <Button tone={tone} size="lg" block busy={busy} onClick={leave}>
        {label}
      </Button>
      <Sheet title={text.leaveTitle} open={isRefused} onClose={() => setRefused(false)} closeLabel={text.close}>
        <p>{text.leaveText(waitingActs().length)}</p>
        <Button size="lg" block href={places.waiting}>
          {text.leaveList}
        </Button>
        <Button size="lg" tone="plain" block onClick={() => setRefused(false)}>
          {text.stay}
        </Button>
      </Sheet>
    </>
  );
}
