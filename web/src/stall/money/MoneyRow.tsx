import type { BankTransactionView } from '@choso/shared/contracts';
import { exactTimeOfDay } from '../../lib/clock.ts';
import { useText } from '../../lib/language.ts';
import { verdictTone } from '../../lib/payment-tone.ts';
import { Amount } from '../../ui/Amount.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { places } from '../addresses.ts';
import { messages } from '../messages.ts';
import styles from './MoneyRow.module.css';
import { verdictSigns, verdictText, verdictWords } from './verdict-words.ts';

/** One bank transaction: how much, what it turned out to be, when, and the bank's own memo. */
export function MoneyRow({ transaction }: { transaction: BankTransactionView }) {
  const text = useText(messages);
  const words = useText(verdictWords);
  const { verdict, direction, amountVnd, receivedAt, memo, paymentRequestId } = transaction;
  const inside = (
    <>
      <span class={styles.top}>
        <span class={direction === 'out' ? styles.out : undefined}>
          {direction === 'out' && '−'}
          <Amount vnd={amountVnd} />
        </span>
        <Chip tone={verdictTone(verdict)}>
          {verdictSigns[verdict]} {verdictText(words, transaction)}
        </Chip>
      </span>
      <span class={styles.bottom}>
        <time dateTime={receivedAt}>{exactTimeOfDay(receivedAt)}</time>
        <span class={styles.memo}>{memo || text.noMemo}</span>
        {paymentRequestId !== null && <Icon name="forward" size={20} />}
      </span>
    </>
  );
  if (paymentRequestId === null) return <div class={styles.row}>{inside}</div>;
  return (
    <a class={styles.row} href={places.bill(paymentRequestId)}>
      {inside}
    </a>
  );
}
