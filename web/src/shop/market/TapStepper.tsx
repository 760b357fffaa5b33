import { useRef } from 'preact/hooks';
import { language, useText } from '../../lib/language.ts';
import { Icon } from '../../ui/Icon.tsx';
import { messages } from '../messages.ts';
import { numberText, type SoldBy, stepQuantity, tapStep } from '../quantity.ts';
import styles from './TapStepper.module.css';

interface Props {
  product: SoldBy & { name: string };
  quantity: number;
  onChange: (quantity: number) => void;
}

/** Plus alone, until there is something to take away again. The plus stays where it is. */
export function TapStepper({ product, quantity, onChange }: Props) {
  const text = useText(messages);
  const plus = useRef<HTMLButtonElement>(null);
  const step = tapStep(product);
  const move = (direction: 1 | -1) => {
    const next = stepQuantity(quantity, product, direction, step);
    // The minus goes away with the last piece; a keyboard must not fall to the top of the page.
    if (next === 0) plus.current?.focus({ preventScroll: true });
    onChange(next);
  };
  return (
    <div class={styles.stepper}>
      {quantity > 0 && (
        <button type="button" class={styles.minus} aria-label={text.less(product.name)} onClick={() => move(-1)}>
          <Icon name="minus" size={20} stroke={2.5} />
        </button>
      )}
      <output class={styles.count} aria-label={text.quantityOf(product.name)}>
        {quantity > 0 ? numberText(quantity, language.value) : ''}
      </output>
      <button ref={plus} type="button" class={styles.plus} aria-label={text.add(product.name)} onClick={() => move(1)}>
        <Icon name="plus" size={22} stroke={2.5} />
      </button>
    </div>
  );
}
