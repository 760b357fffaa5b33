import { useText } from '../../lib/language.ts';
import { session } from '../../lib/session.ts';
import { Button } from '../../ui/Button.tsx';
import { useDesk } from '../desk.ts';
import { Frame } from '../frame/Frame.tsx';
import { messages } from '../messages.ts';
import { chosenStallId } from '../sign-in/chosen-stall.ts';
import { SignOutButton } from '../waiting/SignOutButton.tsx';
import { ConnectionsLink } from './ConnectionsLink.tsx';
import { Fact } from './Fact.tsx';
import styles from './MePage.module.css';
import { Rooms } from './Rooms.tsx';
import { StandsLink } from './StandsLink.tsx';
import { VoiceLink } from './VoiceLink.tsx';

/** The stall itself: its sign, where it is paid, its voice, who looked, and the way out. */
export function MePage() {
  const text = useText(messages);
  const { sign, isOneOfMany } = useDesk();
  const stall = sign?.stall;
  const pickAgain = () => {
    chosenStallId.value = null;
  };
  return (
    <Frame title={text.me}>
      <div class={styles.page}>
        <section class={styles.sign}>
          <span class={styles.nail} aria-hidden="true" />
          <h2 class={styles.name}>{stall?.name ?? '\u00a0'}</h2>
          <dl>
            <Fact name={text.stallCode} value={stall && [stall.code, stall.zoneName].filter(Boolean).join(' · ')} />
            <Fact name={text.holder} value={stall?.holderName} />
            <Fact
              name={text.hours}
              value={stall?.hours.split(',').map((open) => <span key={open}>{open.replace('-', '–')} </span>)}
            />
            {stall?.pauseNote && <p class={styles.resting}>{stall.pauseNote}</p>}
            <Fact name={text.signedInAs} value={session.value?.person.name} />
          </dl>
        </section>
        <Rooms />
        <VoiceLink />
        <StandsLink />
        <ConnectionsLink />
        {isOneOfMany && (
          <Button tone="plain" size="lg" block onClick={pickAgain}>
            {text.changeStall}
          </Button>
        )}
        <SignOutButton label={text.signOut} />
      </div>
    </Frame>
  );
}
