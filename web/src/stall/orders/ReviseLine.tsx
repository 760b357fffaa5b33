import type { OrderLineView } from '@choso/shared/contracts';
import { formatVnd } from '@choso/shared/money';
import { useText } from '../../lib/language.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { costOf, type DraftInstead, toMilli } from './draft-lines.ts';
import { messages } from './messages.ts';
import { quantityText } from './quantity-text.ts';
import styles from './ReviseLine.module.css';

interface Props {
  line: OrderLineView;
  /** Null: still to be weighed. */
  milli: number | null;
  instead: DraftInstead | null;
  onMilli: (milli: number | null) => void;
  onWeigh: () => void;
  onReplace: () => void;
  onDropInstead: () => void;
}

/** One line: what was ordered, what there is, and what it costs now. */
export function ReviseLine({ line, milli, instead, onMilli, onWeigh, onReplace, onDropInstead }: Props) {
  const text = useText(messages);
  const { name, unitName, priceVnd, weighedAtSale, ifGone } = line;
  const ordered = line.orderedQuantity || line.quantity;
  const isGone = milli === 0;
  return (
    <li class={styles.line}>
      <div class={styles.head}>
        <h2 class={styles.name}>{name}</h2>
        <span class={styles.cost}>{formatVnd(costOf(priceVnd, milli ?? toMilli(ordered)))}</span>
      </div>
      <p class={styles.asked}>
        {text.asked(quantityText(ordered, unitName))} · {formatVnd(priceVnd)}/{unitName}
      </p>
      {isGone ? gone() : weighedAtSale ? weigh() : count()}
    </li>
  );

  function weigh() {
    const weighText = milli === null ? text.weigh : text.weighed(quantityText(milli / 1000, unitName));
    return (
      <div class={styles.acts}>
        <Button
          size="lg"
          block
          tone={milli === null ? 'main' : 'plain'}
          label={`${weighText} ${name}`}
          onClick={onWeigh}
        >
          <Icon name="scales" size={24} />
          {weighText}
        </Button>
        {goneButton()}
      </div>
    );
  }

  function count() {
    const now = milli ?? 0;
    const step = Math.min(1000, toMilli(ordered));
    return (
      <div class={styles.acts}>
        <div class={styles.stepper}>
          <button
            type="button"
            class={styles.step}
            aria-label={text.less(name)}
            disabled={now <= step}
            onClick={() => onMilli(now - step)}
          >
            <Icon name="minus" size={26} stroke={3} />
          </button>
          <strong class={styles.count}>{quantityText(now / 1000, unitName)}</strong>
          <button
            type="button"
            class={styles.step}
            aria-label={text.more(name)}
            disabled={now >= toMilli(ordered)}
            onClick={() => onMilli(now + step)}
          >
            <Icon name="plus" size={26} stroke={3} />
          </button>
        </div>
        {goneButton()}
      </div>
    );
  }

  function goneButton() {
    return (
      <Button tone="plain" label={text.goneOf(name)} onClick={() => onMilli(0)}>
        {text.gone}
      </Button>
    );
  }

  function gone() {
    return (
      <>
        <div class={styles.acts}>
          <p class={styles.gone}>
            <strong>{text.goneLine}</strong>
            <span>{text.ifGone[ifGone]}</span>
          </p>
          <Button
            tone="plain"
            label={text.backOf(name)}
            onClick={() => onMilli(weighedAtSale ? null : toMilli(line.quantity || ordered))}
          >
            {text.stillHere}
          </Button>
        </div>
        {instead ? (
          <div class={styles.acts}>
            <p class={styles.instead}>
              <strong>{quantityText(instead.milli / 1000, instead.product.unitName)}</strong> {instead.product.name}
              <span class={styles.cost}> {formatVnd(costOf(instead.product.priceVnd, instead.milli))}</span>
            </p>
            <button
              type="button"
              class={styles.drop}
              aria-label={text.dropInstead(instead.product.name)}
              onClick={onDropInstead}
            >
              <Icon name="close" size={24} />
            </button>
          </div>
        ) : (
          <Button block tone={ifGone === 'similar' ? 'main' : 'plain'} onClick={onReplace}>
            {text.similar}
          </Button>
        )}
      </>
    );
  }
}
