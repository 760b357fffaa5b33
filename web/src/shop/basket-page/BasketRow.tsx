import type { IfGone } from '@choso/shared/contracts';
import { useText } from '../../lib/language.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { amountText } from '../amount-text.ts';
import type { BasketLine } from '../basket.ts';
import type { LineChange } from '../basket-changes.ts';
import { messages } from '../messages.ts';
import { lineTotalVnd } from '../quantity.ts';
import styles from './BasketRow.module.css';
import { IfGoneChoice } from './IfGoneChoice.tsx';
import { QuantityField } from './QuantityField.tsx';

interface Props {
  line: BasketLine;
  change: LineChange | null;
  /** Why the server refused this very line. */
  refusal: string | null;
  onQuantity: (quantity: number) => void;
  onTakeOut: () => void;
  onSettle: () => void;
  onIfGone: (ifGone: IfGone) => void;
}

/** One product in the basket; when something about it changed, that is said here and waits for a tap. */
export function BasketRow({ line, change, refusal, onQuantity, onTakeOut, onSettle, onIfGone }: Props) {
  const text = useText(messages);
  const { product, quantity } = line;
  const isGone = change?.kind === 'gone' || change?.kind === 'stall-rests';
  const sentence = sentenceOf();
  return (
    <li class={`${styles.row} ${isGone ? styles.gone : ''}`}>
      <div class={styles.what}>
        <h3 class={styles.name}>{product.name}</h3>
        <p class={styles.price}>
          {amountText(product.priceVnd)}/{product.unitName}
        </p>
      </div>
      <button type="button" class={styles.remove} aria-label={text.remove(product.name)} onClick={onTakeOut}>
        <Icon name="close" size={20} />
      </button>
      <QuantityField product={product} quantity={quantity} disabled={isGone} onChange={onQuantity} />
      <p class={styles.cost}>{amountText(lineTotalVnd(product.priceVnd, quantity))}</p>
      {!isGone && <IfGoneChoice line={line} onChange={onIfGone} />}
      {sentence !== null && (
        <div class={styles.change} data-change>
          <p>{sentence}</p>
          <Button tone="plain" onClick={change ? onSettle : onTakeOut}>
            {change?.kind === 'price' ? text.takePrice : text.takeOut}
          </Button>
        </div>
      )}
    </li>
  );

  function sentenceOf(): string | null {
    if (change?.kind === 'price') return text.newPrice(amountText(product.priceVnd), amountText(change.nowVnd));
    if (change?.kind === 'stall-rests') return text.rests;
    if (change?.kind === 'gone') return text.gone;
    return refusal;
  }
}
