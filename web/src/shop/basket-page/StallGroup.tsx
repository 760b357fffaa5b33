import type { IfGone } from '@choso/shared/contracts';
import { useText } from '../../lib/language.ts';
import { Amount } from '../../ui/Amount.tsx';
import type { BasketGroup, BasketLine } from '../basket.ts';
import type { LineChange } from '../basket-changes.ts';
import { messages } from '../messages.ts';
import { BasketRow } from './BasketRow.tsx';
import styles from './StallGroup.module.css';

interface Props {
  group: BasketGroup;
  changes: ReadonlyMap<string, LineChange>;
  refused: ReadonlySet<string>;
  /** Why the refused lines were refused. */
  refusal: string | null;
  onQuantity: (line: BasketLine, quantity: number) => void;
  onTakeOut: (line: BasketLine) => void;
  onSettle: (line: BasketLine) => void;
  onIfGone: (line: BasketLine, ifGone: IfGone) => void;
}

/** What one stall will pack and be paid for. */
export function StallGroup({ group, changes, refused, refusal, onQuantity, onTakeOut, onSettle, onIfGone }: Props) {
  const text = useText(messages);
  return (
    <section class={styles.group}>
      <h2 class={styles.head}>
        <span class={styles.code}>{group.stallCode}</span>
        {group.stallName}
      </h2>
      <ul>
        {group.lines.map((line) => (
          <BasketRow
            key={line.product.id}
            line={line}
            change={changes.get(line.product.id) ?? null}
            refusal={refused.has(line.product.id) ? refusal : null}
            onQuantity={(quantity) => onQuantity(line, quantity)}
            onTakeOut={() => onTakeOut(line)}
            onSettle={() => onSettle(line)}
            onIfGone={(ifGone) => onIfGone(line, ifGone)}
          />
        ))}
      </ul>
      {group.lines.some(({ product }) => product.weighedAtSale) && <p class={styles.weighed}>{text.weighedNote}</p>}
      <p class={styles.subtotal}>
        <span>{text.subtotal}</span>
        <Amount vnd={group.totalVnd} />
      </p>
    </section>
  );
}
