import type { BankTransactionView, DecisionView } from '@choso/shared/contracts';
import { exactTimeOfDay } from '../../lib/clock.ts';
import { useText } from '../../lib/language.ts';
import { verdictTone } from '../../lib/payment-tone.ts';
import { Amount } from '../../ui/Amount.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { places } from '../addresses.ts';
import { messages as decisionMessages } from '../decisions/messages.ts';
import { messages } from '../messages.ts';
import styles from './MoneyRow.module.css';
import { verdictSigns, verdictText, verdictWords } from './verdict-words.ts';

/** One bank transaction: how much, what it turned out to be, when, and the bank's own memo; a tap tells its whole story. */
export function MoneyRow({
  transaction,
  decision,
}: {
  transaction: BankTransactionView;
  /** What the stall decided about it and did not take back. */
  decision: DecisionView | undefined;
}) {
  const text = useText(messages);
  const words = useText(verdictWords);
  const decisionText = useText(decisionMessages);
  const { verdict, direction, amountVnd, receivedAt, memo, twinDecision } = transaction;
  return (
    <a class={styles.row} href={places.story(transaction.id)}>
      <span class={styles.top}>
        <span class={direction === 'out' ? styles.out : undefined}>
          {direction === 'out' && '−'}
          <Amount vnd={amountVnd} />
        </span>
        <Chip tone={twinDecision === 'same-money' ? 'void' : verdictTone(verdict)}>
          {verdictSigns[verdict]} {verdictText(words, transaction)}
        </Chip>
      </span>
      <span class={styles.bottom}>
        <time dateTime={receivedAt}>{exactTimeOfDay(receivedAt)}</time>
        <span class={styles.memo}>{memo || text.noMemo}</span>
        <Icon name="forward" size={20} />
      </span>
      {decision && <span class={styles.decided}>{decisionText.aboutMoney[decision.kind]}</span>}
    </a>
  );
}
