import type { ProductView } from '@choso/shared/contracts';
import { timeText } from '../../lib/clock.ts';
import { useText } from '../../lib/language.ts';
import { Amount } from '../../ui/Amount.tsx';
import { messages } from '../messages.ts';
import styles from './ProductTile.module.css';
import { TapStepper } from './TapStepper.tsx';

interface Props {
  product: ProductView;
  quantity: number;
  onChange: (quantity: number) => void;
}

/** The cardboard sign stuck into the goods: name, price of one unit, whose they are. */
export function ProductTile({ product, quantity, onChange }: Props) {
  const text = useText(messages);
  return (
    <li class={`${styles.tile} ${quantity > 0 ? styles.chosen : ''} ${product.available ? '' : styles.gone}`}>
      {product.photo ? (
        <img
          class={styles.photo}
          src={product.photo.small}
          width={320}
          height={240}
          alt=""
          loading="lazy"
          decoding="async"
        />
      ) : (
        <span class={styles.nail} aria-hidden="true" />
      )}
      <h3 class={styles.name}>{product.name}</h3>
      <p class={styles.price}>
        <Amount vnd={product.priceVnd} />
        <span class={styles.unit}>/{product.unitName}</span>
        {product.pricedAt !== null && <span class={styles.time}>{text.pricedAt(timeText(product.pricedAt))}</span>}
      </p>
      <p class={styles.stall}>
        {product.stallCode} · {product.stallName}
      </p>
      <div class={styles.act}>
        {product.available ? (
          <TapStepper product={product} quantity={quantity} onChange={onChange} />
        ) : (
          <span class={styles.soldOut}>{product.soldOutToday ? text.soldOutToday : text.soldOut}</span>
        )}
      </div>
    </li>
  );
}
