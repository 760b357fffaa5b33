import type { StallItemView } from '@choso/shared/contracts';
import { timeText } from '../../../lib/clock.ts';
import { useText } from '../../../lib/language.ts';
import { Amount } from '../../../ui/Amount.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import styles from './ItemCard.module.css';
import { messages } from './messages.ts';

/** What can be done to an item from its card. */
export interface ItemActs {
  onPrice: () => void;
  onWords: () => void;
  onPhoto: () => void;
  onSoldOut: () => void;
  onPutAway: () => void;
}

/** An item as its stall sees it: picture, name, price to tap, and what is pressed most. Without `acts` it is only read. */
export function ItemCard({ item, acts }: { item: StallItemView; acts: ItemActs | null }) {
  const text = useText(messages);
  const { name, unitName, priceVnd, pricedAt, photo, isSoldOutToday } = item;
  const price = (
    <>
      <span class={styles.amount}>
        <Amount vnd={priceVnd} />
        <span class={styles.unit}>/{unitName}</span>
      </span>
      <span class={styles.time}>{pricedAt === null ? acts && text.tapToChange : text.priceAt(timeText(pricedAt))}</span>
    </>
  );
  const picture = photo ? (
    <img class={styles.photo} src={photo.small} width={88} height={66} alt="" loading="lazy" decoding="async" />
  ) : (
    <Icon name="camera" size={28} />
  );
  return (
    <article class={`${styles.card} ${isSoldOutToday ? styles.out : ''}`}>
      <div class={styles.head}>
        {acts ? (
          <button
            type="button"
            class={styles.picture}
            aria-label={photo ? text.photoOf(name) : text.addPhoto(name)}
            onClick={acts.onPhoto}
          >
            {picture}
          </button>
        ) : (
          photo && <span class={styles.picture}>{picture}</span>
        )}
        {acts ? (
          <h2 class={styles.title}>
            <button type="button" class={styles.words} aria-label={text.words(name)} onClick={acts.onWords}>
              <span class={styles.name}>{name}</span>
            </button>
          </h2>
        ) : (
          <h2 class={styles.name}>{name}</h2>
        )}
      </div>
      {acts ? (
        <button type="button" class={styles.price} onClick={acts.onPrice}>
          <span class="visually-hidden">{text.changePrice(name)}: </span>
          {price}
        </button>
      ) : (
        <p class={styles.price}>{price}</p>
      )}
      {acts && (
        <div class={styles.acts}>
          <button type="button" class={styles.act} aria-pressed={isSoldOutToday} onClick={acts.onSoldOut}>
            {isSoldOutToday ? text.soldOutOn : text.soldOut}
          </button>
          <button type="button" class={styles.act} onClick={acts.onPutAway}>
            {text.putAway}
          </button>
        </div>
      )}
    </article>
  );
}
