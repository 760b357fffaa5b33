import { type Vnd, vnd, ZERO_VND } from '@choso/shared/money';
import { useState } from 'preact/hooks';
import type { ApiProblem } from '../../lib/api.ts';
import { language, useText } from '../../lib/language.ts';
import { Amount } from '../../ui/Amount.tsx';
import { Button } from '../../ui/Button.tsx';
import { amountWords } from '../amount-words.ts';
import { Keypad } from '../keypad/Keypad.tsx';
import { EMPTY_KEYPAD, type KeypadState, pressKey, totalVnd } from '../keypad/keypad.ts';
import styles from './AmountForm.module.css';
import { messages } from './messages.ts';

const BIG_VND = vnd(5_000_000);

/** An amount typed on the same keys as a sale, with its words as the guard against 25 ₫ and 25 million. */
export function AmountForm({
  how,
  startVnd = ZERO_VND,
  mostVnd,
  busy = false,
  problem = null,
  yes,
  onAmount,
}: {
  how?: string;
  startVnd?: Vnd;
  /** More than this cannot be meant. */
  mostVnd?: Vnd;
  busy?: boolean;
  problem?: ApiProblem | null;
  yes: (amountVnd: Vnd) => string;
  onAmount: (amountVnd: Vnd) => void;
}) {
  const text = useText(messages);
  const [typed, setTyped] = useState<KeypadState | null>(null);
  const amountVnd = typed ? totalVnd(typed) : startVnd;
  const isBig = amountVnd >= BIG_VND;
  return (
    <div class={styles.form}>
      {how && <p>{how}</p>}
      <output class={styles.amount} aria-label={text.newAmount}>
        <Amount vnd={amountVnd} size="lg" />
        <span class={isBig ? styles.big : ''}>
          {amountVnd > 0 ? amountWords(amountVnd, language.value) : '\u00a0'}
          {isBig ? `. ${text.big}` : ''}
        </span>
      </output>
      <Keypad onPress={(action) => setTyped(pressKey(typed ?? EMPTY_KEYPAD, action))} />
      {problem && (
        <p class={styles.problem} role="alert">
          {problem.sentence}
        </p>
      )}
      <Button
        size="lg"
        block
        busy={busy}
        disabled={amountVnd === 0 || (mostVnd !== undefined && amountVnd > mostVnd)}
        onClick={() => onAmount(amountVnd)}
      >
        {yes(amountVnd)}
      </Button>
    </div>
  );
}
