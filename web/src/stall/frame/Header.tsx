import { useText } from '../../lib/language.ts';
import { connection } from '../../lib/live.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useDesk } from '../desk.ts';
import { messages } from '../messages.ts';
import { isMuted, isUnlocked } from '../voice/speaker.ts';
import styles from './Header.module.css';
import { MoneyLamp } from './MoneyLamp.tsx';

/** The stall's sign, the lamp in words, and whether the speaker talks. */
export function Header() {
  const { sign } = useDesk();
  return (
    <header
      class={`${styles.header} ${connection.value === 'lost' ? styles.lost : ''}`}
      // Yellow means the same by night, and its words are dark.
      data-theme={connection.value === 'lost' ? 'sun' : undefined}
    >
      <div class={styles.bar}>
        <div class={styles.words}>
          <p class={styles.name}>
            {sign?.stall?.name ?? '\u00a0'} <span class={styles.code}>{sign?.stall?.code}</span>
          </p>
          <MoneyLamp />
        </div>
        <SoundButton />
      </div>
    </header>
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
