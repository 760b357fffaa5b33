import type { StallOrderView } from '@choso/shared/contracts';
import { formatVnd } from '@choso/shared/money';
import { language, useText } from '../../lib/language.ts';
import { messages } from '../messages.ts';
import styles from './OrderLines.module.css';

/** What goes into the bag, in the units it is sold by. */
export function OrderLines({ lines }: { lines: StallOrderView['lines'] }) {
  const text = useText(messages);
  return (
    <ul class={styles.lines}>
      {lines.map((line) => (
        <li key={line.productId} class={styles.line}>
          <span>
            <strong>
              {quantityText(line.quantity)} {line.unitName}
            </strong>{' '}
            {line.name}
            {line.weighedAtSale && <span class={styles.weighed}> · {text.weighed}</span>}
          </span>
          <span class={styles.amount}>{formatVnd(line.totalVnd)}</span>
        </li>
      ))}
    </ul>
  );
}

function quantityText(quantity: number): string {
  return language.value === 'vi' ? String(quantity).replace('.', ',') : String(quantity);
}
