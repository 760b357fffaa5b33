import { useText } from '../../lib/language.ts';
import { Icon } from '../../ui/Icon.tsx';
import { messages } from './messages.ts';
import styles from './NumberPad.module.css';
import type { PadKey } from './weight-pad.ts';

/** Eleven or twelve keys of at least 64 px; the comma only where it means something. */
export function NumberPad({ hasComma = false, onPress }: { hasComma?: boolean; onPress: (key: PadKey) => void }) {
  const text = useText(messages);
  return (
    <fieldset class={styles.keys} aria-label={text.keys}>
      {[1, 2, 3, 4, 5, 6, 7, 8, 9].map((digit) => (
        <button key={digit} type="button" class={styles.key} onClick={() => onPress(digit)}>
          {digit}
        </button>
      ))}
      {hasComma ? (
        <button type="button" class={styles.key} aria-label={text.comma} onClick={() => onPress('comma')}>
          ,
        </button>
      ) : (
        <span />
      )}
      <button type="button" class={styles.key} onClick={() => onPress(0)}>
        0
      </button>
      <button type="button" class={styles.key} aria-label={text.erase} onClick={() => onPress('erase')}>
        <Icon name="backspace" size={34} />
      </button>
    </fieldset>
  );
}
