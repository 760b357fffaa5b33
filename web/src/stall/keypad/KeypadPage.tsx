import { listPaymentRequests } from '@choso/shared/contracts';
import { formatVnd, vnd, ZERO_VND } from '@choso/shared/money';
import { useState } from 'preact/hooks';
import { call } from '../../lib/api.ts';
import { language, useText } from '../../lib/language.ts';
import { useLoad } from '../../lib/load.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { amountWords } from '../amount-words.ts';
import { useDesk } from '../desk.ts';
import { Frame } from '../frame/Frame.tsx';
import { messages } from '../messages.ts';
import { AmountAsked } from './AmountAsked.tsx';
import { BigAmountSheet } from './BigAmountSheet.tsx';
import { changeDraft, draft } from './draft.ts';
import { frequentAmounts } from './frequent-amounts.ts';
import { Keypad } from './Keypad.tsx';
import styles from './KeypadPage.module.css';
import { type KeypadAction, pressKey, totalVnd } from './keypad.ts';
import { useNewBill } from './use-new-bill.ts';
import { useTypedKeys } from './use-typed-keys.ts';

/** From here on the seller is asked once whether the amount is meant. */
const BIG_VND = vnd(5_000_000);
const LONGEST_NOTE = 200;

/** Type the amount, show the code. */
export function KeypadPage() {
  const text = useText(messages);
  const { stallId } = useDesk();
  const bills = useLoad(() => call(listPaymentRequests, { params: { stallId }, query: { limit: 50 } }), [stallId]);
  const { create, busy, problem } = useNewBill(stallId);
  const [isAsking, setAsking] = useState(false);
  const { keypad, note } = draft.value;
  const total = totalVnd(keypad);

  const press = (action: KeypadAction) => changeDraft({ keypad: pressKey(draft.peek().keypad, action) });
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
        <input
          class={styles.note}
          type="text"
          aria-label={text.note}
          placeholder={text.noteHint}
          maxLength={LONGEST_NOTE}
          autoComplete="off"
          value={note}
          onInput={(event) => changeDraft({ note: event.currentTarget.value })}
        />
        <fieldset class={styles.frequent} aria-label={text.frequent}>
          {frequentAmounts(bills.data?.items.map(({ amountVnd }) => amountVnd) ?? []).map((amountVnd) => (
            <Chip key={amountVnd} onClick={() => press({ kind: 'put', amountVnd })}>
              {formatVnd(amountVnd)}
            </Chip>
          ))}
        </fieldset>
        <Keypad onPress={press} />
        <div class={styles.act}>
          {problem && (
            <p class={styles.problem} role="alert">
              {problem.sentence}
            </p>
          )}
          <button type="button" class={styles.add} aria-label={text.addItem} onClick={() => press({ kind: 'add' })}>
            <Icon name="plus" size={28} stroke={3} />
          </button>
          <Button size="lg" block busy={busy} disabled={total === ZERO_VND} onClick={show}>
            {text.showCode}
          </Button>
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
