import type { OrderLineView, StallOrderView } from '@choso/shared/contracts';
import { formatVnd } from '@choso/shared/money';
import { useText } from '../../lib/language.ts';
import { messages } from './messages.ts';
import styles from './OrderLines.module.css';
import { quantityText } from './quantity-text.ts';

/** What goes into the bag, in the units it is sold by; what changed says old and new. */
export function OrderLines({ lines }: { lines: StallOrderView['lines'] }) {
  const text = useText(messages);
  return (
    <ul class={styles.lines}>
      {lines.map((line) => {
        const now = line.proposedQuantity ?? line.quantity;
        return (
          <li key={line.line} class={`${styles.line} ${now === 0 ? styles.gone : ''}`}>
            <span>
              <Quantity line={line} now={now} /> {line.name}
              <span class={styles.aside}>{asideOf(line)}</span>
            </span>
            <span class={styles.amount}>{formatVnd(line.proposedTotalVnd ?? line.totalVnd)}</span>
          </li>
        );
      })}
    </ul>
  );

  function asideOf({ insteadOf, weighedAtSale, isWeighed, quantity, proposedQuantity }: OrderLineView): string {
    if (insteadOf !== null) {
      const replaced = lines.find(({ line }) => line === insteadOf);
      return replaced ? ` · ${text.insteadOf(replaced.name)}` : '';
    }
    if ((proposedQuantity ?? quantity) === 0) return ` · ${text.gone}`;
    return weighedAtSale && !isWeighed && proposedQuantity === null ? ` · ${text.notWeighed}` : '';
  }
}

function Quantity({ line, now }: { line: OrderLineView; now: number }) {
  const before = line.proposedQuantity === null ? line.orderedQuantity : line.quantity;
  return (
    <strong>
      {before !== now && before > 0 && <s>{quantityText(before, line.unitName)}</s>}{' '}
      {now > 0 && quantityText(now, line.unitName)}
    </strong>
  );
}
