import type { StallItemView } from '@choso/shared/contracts';
import { useText } from '../../../lib/language.ts';
import { Amount } from '../../../ui/Amount.tsx';
import { Button } from '../../../ui/Button.tsx';
import { messages } from './messages.ts';
import styles from './PutAway.module.css';

/** What the stall has put away, each with the way back and the way out. */
export function PutAway({
  items,
  onTakeOut,
  onDelete,
}: {
  items: readonly StallItemView[];
  onTakeOut: ((item: StallItemView) => void) | null;
  onDelete: ((item: StallItemView) => void) | null;
}) {
  const text = useText(messages);
  if (items.length === 0) return null;
  return (
    <section class={styles.section}>
      <h2 class={styles.title}>{text.away(items.length)}</h2>
      <p class={styles.hint}>{text.awayHint}</p>
      <ul class={styles.list}>
        {items.map((item) => (
          <li key={item.id} class={styles.row}>
            <span class={styles.words}>
              <strong>{item.name}</strong>
              <span class={styles.price}>
                <Amount vnd={item.priceVnd} />/{item.unitName}
              </span>
            </span>
            <span class={styles.acts}>
              {onTakeOut && (
                <Button tone="plain" size="lg" label={`${text.takeOut} ${item.name}`} onClick={() => onTakeOut(item)}>
                  {text.takeOut}
                </Button>
              )}
              {onDelete && (
                <Button
                  tone="danger"
                  size="lg"
                  label={`${text.deleteItem} ${item.name}`}
                  onClick={() => onDelete(item)}
                >
                  {text.deleteItem}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
