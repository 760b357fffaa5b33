import type { ComponentChildren } from 'preact';
import { useText } from '../../lib/language.ts';
import { Icon } from '../../ui/Icon.tsx';
import { messages } from '../messages.ts';
import styles from './Keypad.module.css';
import type { KeypadAction } from './keypad.ts';

/** Twelve keys of at least 64 px; the thumb reaches all of them. */
export function Keypad({ onPress }: { onPress: (action: KeypadAction) => void }) {
  const text = useText(messages);
  return (
    <fieldset class={styles.keys} aria-label={text.keys}>
      {[1, 2, 3, 4, 5, 6, 7, 8, 9].map((digit) => (
        <Key key={digit} onPress={() => onPress({ kind: 'digit', digit })}>
          {digit}
        </Key>
      ))}
      <Key onPress={() => onPress({ kind: 'thousand' })}>
        <span class={styles.zeros}>000</span>
        <span class={styles.thousand}>{text.thousand}</span>
      </Key>
      <Key onPress={() => onPress({ kind: 'digit', digit: 0 })}>0</Key>
      <Key label={text.erase} onPress={() => onPress({ kind: 'erase' })}>
        <Icon name="backspace" size={34} />
      </Key>
    </fieldset>
  );
}

function Key({ label, onPress, children }: { label?: string; onPress: () => void; children: ComponentChildren }) {
  return (
    <button type="button" class={styles.key} aria-label={label} onClick={onPress}>
      {children}
    </button>
  );
}
