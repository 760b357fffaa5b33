import { vnd, ZERO_VND } from '@choso/shared/money';
import { useState } from 'preact/hooks';
import { language, useText } from '../../lib/language.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { amountWords } from '../amount-words.ts';
import { useDesk } from '../desk.ts';
import { Frame } from '../frame/Frame.tsx';
import { messages } from '../messages.ts';
import { AmountAsked } from './AmountAsked.tsx';
import { BigAmountSheet } from './BigAmountSheet.tsx';
import { changeDraft, draft } from './draft.ts';
import { FrequentAmounts } from './FrequentAmounts.tsx';
import { Keypad } from './Keypad.tsx';
import styles from './KeypadPage.module.css';
import { type KeypadAction, linesOf, pressKey, totalVnd } from './keypad.ts';
import { PayOtherwise } from './PayOtherwise.tsx';
import { PickedGoods } from './PickedGoods.tsx';
import { useNewBill } from './use-new-bill.ts';
import { useTypedKeys } from './use-typed-keys.ts';

/** From here on the seller is asked once whether the amount is meant. */
const BIG_VND = vnd(5_000_000);

/** Type the amount, show the code. */
export function KeypadPage() {
  const text = useText(messages);
  const { stallId } = useDesk();
  const { create, busy, problem, dismiss } = useNewBill(stallId);
  const [isAsking, setAsking] = useState(false);
  const { keypad, note } = draft.value;
  const total = totalVnd(keypad);

  const press = (action: KeypadAction) => {
    dismiss();
    changeDraft({ keypad: pressKey(draft.peek().keypad, action) });
  };
  const show = () => {
    if (total === ZERO_VND) return;
    if (total >= BIG_VND) setAsking(true);
    else create();
  };
  useTypedKeys(press, show);

  return (
    <Frame title={text.keypad}>
      <div class={styles.page}>
        <AmountAsked keypad={keypad} isBig={total >= BIG_VND} />
        <div class={styles.optional}>
          <PickedGoods lines={linesOf(keypad)} />
          <FrequentAmounts stallId={stallId} onPick={(amountVnd) => press({ kind: 'put', amountVnd })} />
          {problem && (
            <p class={styles.problem} role="alert">
              {problem.sentence}
            </p>
          )}
        </div>
        <Keypad onPress={press} />
        <div class={styles.act}>
          <button type="button" class={styles.add} aria-label={text.addItem} onClick={() => press({ kind: 'add' })}>
            <Icon name="plus" size={28} stroke={3} />
          </button>
          <Button size="lg" block busy={busy} disabled={total === ZERO_VND} onClick={show}>
            {text.showCode}
          </Button>
          <PayOtherwise keypad={keypad} note={note} />
        </div>
      </div>
      <BigAmountSheet
        amountVnd={total}
        words={amountWords(total, language.value)}
        open={isAsking}
        onClose={() => setAsking(false)}
        onYes={() => {
          setAsking(false);
          create();
        }}
      />
    </Frame>
  );
}
