import type { ComponentChildren } from 'preact';
import { useText } from '../../lib/language.ts';
import { connection } from '../../lib/live.ts';
import { Icon } from '../../ui/Icon.tsx';
import { places } from '../addresses.ts';
import { useDesk } from '../desk.ts';
import { messages } from '../messages.ts';
import { isStartedToday } from '../start/started-today.ts';
import { isMuted, isUnlocked } from '../voice/speaker.ts';
import { countWaiting } from '../waiting/count-waiting.ts';
import { stripMessages } from '../waiting/strip-messages.ts';
import styles from './Header.module.css';
import { MoneyLamp } from './MoneyLamp.tsx';

/** The stall's sign, the lamp in words, and whether the speaker talks. */
export function Header() {
  const { sign } = useDesk();
  const waitingText = useText(stripMessages);
  const waiting = countWaiting();
  const Words = waiting > 0 ? LinkToWaiting : PlainWords;
  return (
    <header
      class={`${styles.header} ${connection.value === 'lost' ? styles.lost : ''}`}
      // Yellow means the same by night, and its words are dark.
      data-theme={connection.value === 'lost' ? 'sun' : undefined}
    >
      <div class={styles.bar}>
        <Words>
          <p class={styles.name}>
            {sign?.stall?.name ?? '\u00a0'} <span class={styles.code}>{sign?.stall?.code}</span>
          </p>
          <span class={styles.lamp}>
            <MoneyLamp isBrief={waiting > 0} />
            {waiting > 0 && <strong class={styles.waiting}>{waitingText.waiting(waiting)}</strong>}
          </span>
        </Words>
        {isStartedToday() || isMuted.value ? <SoundButton /> : <StartLink />}
      </div>
    </header>
  );
}

function PlainWords({ children }: { children: ComponentChildren }) {
  return <div class={styles.words}>{children}</div>;
}

/** While something waits to be sent, its count stands in the lamp's line and leads to the list. */
function LinkToWaiting({ children }: { children: ComponentChildren }) {
  return (
    <a class={`${styles.words} ${styles.link}`} href={places.waiting}>
      {children}
    </a>
  );
}

/** Once a shift: is the speaker heard, is the code on the table the stall's own. */
function StartLink() {
  const text = useText(messages);
  return (
    <a class={`${styles.sound} ${styles.silent} ${styles.link}`} href={places.start}>
      <Icon name="speaker-off" size={24} />
      {text.start}
    </a>
  );
}

function SoundButton() {
  const text = useText(messages);
  const isOn = !isMuted.value && isUnlocked.value;
  const word = isMuted.value ? text.soundOff : isUnlocked.value ? text.soundOn : text.soundLocked;
  const toggle = () => {
    // The tap that opens the sound is a wish to hear it, not to mute it.
    if (isUnlocked.peek() || isMuted.peek()) isMuted.value = !isMuted.peek();
  };
  return (
    <button type="button" class={`${styles.sound} ${isOn ? '' : styles.silent}`} aria-pressed={isOn} onClick={toggle}>
      <Icon name={isOn ? 'speaker' : 'speaker-off'} size={24} />
      {word}
    </button>
  );
}
