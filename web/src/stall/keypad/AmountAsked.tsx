import { formatVnd, ZERO_VND } from '@choso/shared/money';
import { language, useText } from '../../lib/language.ts';
import { Amount } from '../../ui/Amount.tsx';
import { amountWords } from '../amount-words.ts';
import { messages } from '../messages.ts';
import styles from './AmountAsked.module.css';
import { type KeypadState, totalVnd } from './keypad.ts';

/** The amount in figures and in words; while items are added, also how it adds up. */
export function AmountAsked({ keypad, isBig }: { keypad: KeypadState; isBig: boolean }) {
  const text = useText(messages);
  const total = totalVnd(keypad);
  const { items, entry } = keypad;
  const shown = entry > 0 || items.length === 0 ? [...items, entry] : [...items, ZERO_VND];
  const words = total === ZERO_VND ? text.noAmount : amountWords(total, language.value);
  return (
    <output class={styles.asked} aria-label={text.amountAsked}>
      <Amount vnd={total} size="xl" />
      <span class={styles.lines}>
        {items.length > 0 && <span class={styles.sum}>{shown.map((amount) => formatVnd(amount)).join(' + ')}</span>}
        <span class={`${styles.words} ${isBig ? styles.big : ''}`}>{words}</span>
      </span>
    </output>
  );
}
