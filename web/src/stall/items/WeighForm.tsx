import type { StallItemView } from '@choso/shared/contracts';
import { useState } from 'preact/hooks';
import { useText } from '../../lib/language.ts';
import { Amount } from '../../ui/Amount.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { amountText } from '../amount-text.ts';
import type { PickedLine } from '../keypad/keypad.ts';
import { AmountForm } from '../sales/AmountForm.tsx';
import { messages } from './messages.ts';
import { quantityText } from './quantity-text.ts';
import styles from './WeighForm.module.css';
import { bargain, forMoney, startLine, stepLine, stepOf } from './weigh.ts';

/** Weigh or count, at the listed price or a bargain, by weight or by money. */
export function WeighForm({ item, onAdd }: { item: StallItemView; onAdd: (line: PickedLine) => void }) {
  const text = useText(messages);
  const [line, setLine] = useState(startLine(item));
  const [typing, setTyping] = useState<'price' | 'money' | null>(null);
  const step = stepOf(item);
  const quantity = quantityText(line.quantityMilli, line.unitName);
  const type = (next: PickedLine) => {
    setLine(next);
    setTyping(null);
  };
  if (typing === 'price')
    return (
      <AmountForm
        how={text.bargainTitle(item.name)}
        startVnd={line.priceVnd}
        yes={(amountVnd) => text.bargainYes(amountText(amountVnd), item.unitName)}
        onAmount={(amountVnd) => type(bargain(line, amountVnd))}
      />
    );
  if (typing === 'money')
    return (
      <AmountForm
        how={text.moneyTitle(item.name)}
        yes={(amountVnd) => text.moneyYes(amountText(amountVnd))}
        onAmount={(amountVnd) => type(forMoney(line, amountVnd))}
      />
    );
  return (
    <div class={styles.form}>
      <div class={styles.steps}>
        <button
          type="button"
          class={styles.step}
          aria-label={text.less(quantity)}
          disabled={line.quantityMilli <= step}
          onClick={() => setLine(stepLine(line, step, -1))}
        >
          <Icon name="minus" size={32} stroke={3} />
        </button>
        <output class={styles.quantity}>{quantity}</output>
        <button
          type="button"
          class={styles.step}
          aria-label={text.more(quantity)}
          onClick={() => setLine(stepLine(line, step, 1))}
        >
          <Icon name="plus" size={32} stroke={3} />
        </button>
      </div>
      <p class={styles.total}>
        <span>{text.price(amountText(line.priceVnd), line.unitName)}</span>
        <Amount vnd={line.totalVnd} size="lg" />
      </p>
      <div class={styles.ways}>
        <Button tone="plain" size="lg" block onClick={() => setTyping('price')}>
          {text.bargain}
        </Button>
        <Button tone="plain" size="lg" block onClick={() => setTyping('money')}>
          {text.forMoney}
        </Button>
      </div>
      <Button size="lg" block disabled={line.totalVnd === 0} onClick={() => onAdd(line)}>
        {text.add(amountText(line.totalVnd))}
      </Button>
    </div>
  );
}
