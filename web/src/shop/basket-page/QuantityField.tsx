import { useState } from 'preact/hooks';
import { language, useText } from '../../lib/language.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { BasketProduct } from '../basket.ts';
import { messages } from '../messages.ts';
import { numberText, parseQuantity, stepQuantity } from '../quantity.ts';
import styles from './QuantityField.module.css';

interface Props {
  product: BasketProduct;
  quantity: number;
  disabled: boolean;
  onChange: (quantity: number) => void;
}

/** Minus and plus by the product's own step, and a number that can be typed: `0,3` is quicker than three taps. */
export function QuantityField({ product, quantity, disabled, onChange }: Props) {
  const text = useText(messages);
  const [typed, setTyped] = useState<string | null>(null);
  const take = () => {
    const read = typed === null ? null : parseQuantity(typed, product);
    setTyped(null);
    if (read !== null && read !== quantity) onChange(read);
  };
  return (
    <div class={styles.field}>
      <button
        type="button"
        class={styles.step}
        disabled={disabled}
        aria-label={text.less(product.name)}
        onClick={() => onChange(stepQuantity(quantity, product, -1))}
      >
        <Icon name="minus" size={20} stroke={2.5} />
      </button>
      <input
        class={styles.number}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        enterKeyHint="done"
        maxLength={8}
        disabled={disabled}
        aria-label={`${text.quantityOf(product.name)} (${product.unitName})`}
        value={typed ?? numberText(quantity, language.value)}
        onFocus={(event) => event.currentTarget.select()}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          // Enter takes the number; it must not order the whole basket.
          event.preventDefault();
          event.currentTarget.blur();
        }}
      />
      <button
        type="button"
        class={styles.step}
        disabled={disabled}
        aria-label={text.add(product.name)}
        onClick={() => onChange(stepQuantity(quantity, product, 1))}
      >
        <Icon name="plus" size={20} stroke={2.5} />
      </button>
      <span class={styles.unit}>{product.unitName}</span>
    </div>
  );
}
