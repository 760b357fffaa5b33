import type { OrderGroupView } from '@choso/shared/contracts';
import { language, useText } from '../../lib/language.ts';
import { amountText } from '../amount-text.ts';
import { messages } from '../messages.ts';
import { quantityText } from '../quantity.ts';
import styles from './OrderLines.module.css';

/** What was ordered from one stall, at the prices the server kept. */
export function OrderLines({ group }: { group: OrderGroupView }) {
  const text = useText(messages);
  return (
    <div class={styles.lines}>
      {group.lines.map((line) => (
        <p key={line.productId} class={styles.line}>
          <span>
            {line.name}
            <span class={styles.quantity}> {quantityText(line.quantity, line.unitName, language.value)}</span>
          </span>
          <span class={styles.cost}>{amountText(line.totalVnd)}</span>
        </p>
      ))}
      <p class={`${styles.line} ${styles.total}`}>
        <span>{text.subtotal}</span>
        <span class={styles.cost}>{amountText(group.totalVnd)}</span>
      </p>
    </div>
  );
}
