import type { StallItemView } from '@choso/shared/contracts';
import { useState } from 'preact/hooks';
import { useText } from '../../../lib/language.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import styles from './Arrange.module.css';
import { messages } from './messages.ts';
import { moveItem } from './move-item.ts';

/** The items in their order, each with a way up and down; nothing is sent before it is said to be done. */
export function Arrange({
  items,
  busy,
  onDone,
}: {
  items: readonly StallItemView[];
  busy: boolean;
  onDone: (itemIds: string[]) => void;
}) {
  const text = useText(messages);
  const [order, setOrder] = useState(items);
  return (
    <div class={styles.arrange}>
      <p class={styles.hint}>{text.orderHint}</p>
      <ol class={styles.list}>
        {order.map(({ id, name }, at) => (
          <li key={id} class={styles.row}>
            <span class={styles.name}>{name}</span>
            <button
              type="button"
              class={styles.step}
              aria-label={text.up(name)}
              disabled={at === 0}
              onClick={() => setOrder((now) => moveItem(now, at, -1))}
            >
              <span class={styles.up}>
                <Icon name="down" size={28} />
              </span>
            </button>
            <button
              type="button"
              class={styles.step}
              aria-label={text.down(name)}
              disabled={at === order.length - 1}
              onClick={() => setOrder((now) => moveItem(now, at, 1))}
            >
              <Icon name="down" size={28} />
            </button>
          </li>
        ))}
      </ol>
      <div class={styles.act}>
        <Button size="lg" block busy={busy} onClick={() => onDone(order.map(({ id }) => id))}>
          {text.orderDone}
        </Button>
      </div>
    </div>
  );
}
