import { formatVnd, vnd, ZERO_VND } from '@choso/shared/money';
import { language, useText } from '../../lib/language.ts';
import { Amount } from '../../ui/Amount.tsx';
import { amountWords } from '../amount-words.ts';
import { messages } from '../messages.ts';
import styles from './AmountAsked.module.css';
import { type KeypadState, totalVnd } from './keypad.ts';
import { messages as ownMessages } from './messages.ts';

/** Nothing at a market costs less; somebody forgot the key for thousands. */
const SMALLEST_USUAL_VND = vnd(1_000);

/** The amount in figures and in words; while items are added, also how it adds up. */
export function AmountAsked({ keypad, isBig }: { keypad: KeypadState; isBig: boolean }) {
  const text = useText(messages);
  const ownText = useText(ownMessages);
  const total = totalVnd(keypad);
  const { items, entry } = keypad;
  const amounts = items.map(({ amountVnd }) => amountVnd);
  // After a plus something is to be typed; goods that were picked stand complete.
  const isOpen = entry > 0 || !items.at(-1)?.line;
  const shown = isOpen ? [...amounts, entry] : amounts;
  const isSmall = total > ZERO_VND && total < SMALLEST_USUAL_VND;
  const words = total === ZERO_VND ? text.noAmount : amountWords(total, language.value);
  return (
    <output class={styles.asked} aria-label={text.amountAsked}>
      <Amount vnd={total} size="xl" />
      <span class={styles.lines}>
        {items.length > 0 && <span class={styles.sum}>{shown.map((amount) => formatVnd(amount)).join(' + ')}</span>}
        <span class={`${styles.words} ${isBig || isSmall ? styles.big : ''}`}>
          {words}
          {isSmall && `, ${ownText.thousandForgotten}`}
        </span>
      </span>
    </output>
  );
}
