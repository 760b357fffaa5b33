import type { OrderGroupView, OrderLineView } from '@choso/shared/contracts';
import { language, useText } from '../../lib/language.ts';
import { amountText } from '../amount-text.ts';
import { messages } from '../messages.ts';
import { quantityText } from '../quantity.ts';
import { messages as partMessages } from './messages.ts';
import styles from './OrderLines.module.css';

/** What both sides hold to, at the prices the server kept; what differs from what was sent says old and new. */
export function OrderLines({ group }: { group: OrderGroupView }) {
  const text = useText(messages);
  const words = useText(partMessages);
  const { lines, totalVnd, orderedTotalVnd } = group;
  return (
    <div class={styles.lines}>
      {lines.filter(isAgreed).map((line) => (
        <p key={line.line} class={`${styles.line} ${line.quantity === 0 ? styles.gone : ''}`}>
          <span>
            {line.name}
            <span class={styles.quantity}> {quantityOf(line)}</span>
          </span>
          <span class={styles.cost}>{amountText(line.totalVnd)}</span>
        </p>
      ))}
      <p class={`${styles.line} ${styles.total}`}>
        <span>{text.subtotal}</span>
        <span class={styles.cost}>{amountText(totalVnd)}</span>
      </p>
      {orderedTotalVnd !== totalVnd && (
        <p class={styles.quantity}>{words.changed(amountText(orderedTotalVnd), amountText(totalVnd))}</p>
      )}
    </div>
  );

  function quantityOf({ quantity, orderedQuantity, unitName, insteadOf }: OrderLineView): string {
    const now = quantity === 0 ? words.gone : quantityText(quantity, unitName, language.value);
    const replaced = lines.find(({ line }) => line === insteadOf);
    if (replaced) return `${now}, ${words.insteadOf(replaced.name)}`;
    return quantity === orderedQuantity ? now : `${quantityText(orderedQuantity, unitName, language.value)} → ${now}`;
  }
}

/** What a stall only offers so far stands in its proposal. */
function isAgreed({ quantity, orderedQuantity }: OrderLineView): boolean {
  return quantity > 0 || orderedQuantity > 0;
}
