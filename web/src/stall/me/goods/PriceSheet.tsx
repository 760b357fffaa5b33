import { formatVnd, type Vnd, ZERO_VND } from '@choso/shared/money';
import { useEffect, useState } from 'preact/hooks';
import type { ApiProblem } from '../../../lib/api.ts';
import { language, useText } from '../../../lib/language.ts';
import { Amount } from '../../../ui/Amount.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Sheet } from '../../../ui/Sheet.tsx';
import { amountWords } from '../../amount-words.ts';
import { Keypad } from '../../keypad/Keypad.tsx';
import { EMPTY_KEYPAD, pressKey } from '../../keypad/keypad.ts';
import { messages } from './messages.ts';
import styles from './PriceSheet.module.css';
import { doubtPrice } from './price-doubt.ts';

interface Props {
  open: boolean;
  name: string;
  unit: string;
  /** Null for an item that is only being added. */
  before: Vnd | null;
  busy: boolean;
  problem: ApiProblem | null;
  onClose: () => void;
  onPrice: (priceVnd: Vnd) => void;
}

/** A price on the big keys, without the phone's own keyboard; what looks like a slip is said before it is set. */
export function PriceSheet({ open, name, unit, before, busy, problem, onClose, onPrice }: Props) {
  const text = useText(messages);
  const [keypad, setKeypad] = useState(EMPTY_KEYPAD);
  useEffect(() => {
    if (open) setKeypad(EMPTY_KEYPAD);
  }, [open]);
  const price = keypad.entry;
  const doubt = doubtPrice(price, before);
  const act = before === null ? text.addAt : text.setPrice;
  return (
    <Sheet title={text.priceOf(name)} open={open} onClose={onClose} closeLabel={text.close}>
      <div class={styles.price}>
        <output class={styles.typed} aria-label={text.priceOf(name)}>
          <Amount vnd={price} size="lg" />
          <span class={styles.words}>
            {price === ZERO_VND
              ? before !== null && text.nowIs(`${formatVnd(before)}\u00a0₫`)
              : `${amountWords(price, language.value)}, ${text.per(unit)}`}
          </span>
        </output>
        <p class={styles.doubt} role="status">
          {doubt && <span>{text.doubt[doubt]}</span>}
        </p>
        <Keypad onPress={(action) => setKeypad((now) => pressKey(now, action))} />
        {problem && (
          <p class={styles.problem} role="alert">
            {problem.sentence}
          </p>
        )}
        <Button size="lg" block busy={busy} disabled={price === ZERO_VND} onClick={() => onPrice(price)}>
          {act(`${formatVnd(price)}\u00a0₫`)}
        </Button>
      </div>
    </Sheet>
  );
}
