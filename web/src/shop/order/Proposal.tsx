import type { OrderGroupView, OrderLineView } from '@choso/shared/contracts';
import { timeOfDay } from '../../lib/clock.ts';
import { language, useText } from '../../lib/language.ts';
import { Button } from '../../ui/Button.tsx';
import { amountText } from '../amount-text.ts';
import { quantityText } from '../quantity.ts';
import { messages } from './messages.ts';
import styles from './Proposal.module.css';
import type { PartAnswer } from './use-answer.ts';

/** What the stall changed, old and new side by side, and one tap to say yes. */
export function Proposal({ group, answer }: { group: OrderGroupView; answer: PartAnswer }) {
  const text = useText(messages);
  const { totalVnd, proposedTotalVnd, answerBy, paymentRequest, proposalNote } = group;
  const now = proposedTotalVnd ?? totalVnd;
  const received = paymentRequest?.receivedVnd;
  return (
    <section class={styles.proposal} id={`bao-lai-${group.id}`}>
      <h3 class={styles.title}>{text.proposalTitle}</h3>
      <ul class={styles.changes}>
        {group.lines.filter(isChanged).map((line) => (
          <li key={line.line} class={styles.change}>
            <span class={styles.name}>{line.name}</span>
            <span>{wordsOf(line)}</span>
          </li>
        ))}
      </ul>
      {proposalNote !== null && (
        <p>
          {text.stallSays}: “{proposalNote}”
        </p>
      )}
      <p class={styles.sum}>
        <s>{amountText(totalVnd)}</s> → <strong>{amountText(now)}</strong>
      </p>
      {received ? <p>{text.paidBefore(amountText(received))}</p> : null}
      {answerBy !== null && <p class={styles.until}>{text.yesBy(timeOfDay(answerBy))}</p>}
      <Button size="lg" block busy={answer.busy === 'yes'} onClick={answer.yes}>
        {text.yes(amountText(now))}
      </Button>
      <Button tone="plain" block onClick={answer.askNo}>
        {text.no}
      </Button>
    </section>
  );

  function wordsOf({ quantity, proposedQuantity, unitName, insteadOf, ...line }: OrderLineView): string {
    const next = proposedQuantity ?? quantity;
    if (insteadOf !== null && quantity === 0) {
      const replaced = group.lines.find((one) => one.line === insteadOf);
      const words = `${quantityText(next, unitName, language.value)} · ${amountText(line.proposedTotalVnd ?? line.totalVnd)}`;
      return replaced ? `${words}, ${text.insteadOf(replaced.name)}` : words;
    }
    const before = quantityText(quantity, unitName, language.value);
    return `${before} → ${next === 0 ? text.gone : quantityText(next, unitName, language.value)}`;
  }
}

function isChanged({ proposedQuantity, quantity }: OrderLineView): boolean {
  return proposedQuantity !== null && proposedQuantity !== quantity;
}
