import { useText } from '../../lib/language.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { basketOf, changeBasket, quantityOf, withQuantity } from '../basket.ts';
import { messages } from '../messages.ts';
import styles from './GoodsList.module.css';
import { ProductTile } from './ProductTile.tsx';
import type { Goods } from './use-goods.ts';

interface Props {
  slug: string;
  goods: Goods;
  query: string;
  onShowAll: () => void;
}

/** What was found: signs in a grid, or why there are none. */
export function GoodsList({ slug, goods, query, onShowAll }: Props) {
  const text = useText(messages);
  const { shelf, problem, isLoading, moreProblem, isLoadingMore } = goods;
  const basket = basketOf(slug).value;

  if (problem) {
    return (
      <EmptyState icon="warning" text={problem.sentence}>
        <Button onClick={goods.reload}>{text.tryAgain}</Button>
      </EmptyState>
    );
  }
  if (shelf === null) return <GhostTiles />;
  if (shelf.items.length === 0) {
    return (
      <EmptyState icon="basket" text={query === '' ? text.nothingHere : text.nothingFound(query)}>
        <Button tone="plain" onClick={onShowAll}>
          {text.showAll}
        </Button>
      </EmptyState>
    );
  }
  return (
    <>
      {shelf.categoryDropped && (
        <p class={styles.note} role="status">
          {text.categoryDropped}
        </p>
      )}
      <ul class={styles.grid} aria-busy={isLoading}>
        {shelf.items.map((product) => (
          <ProductTile
            key={product.id}
            product={product}
            quantity={quantityOf(basket, product.id)}
            onChange={(quantity) => changeBasket(slug, (now) => withQuantity(now, product, quantity))}
          />
        ))}
      </ul>
      {moreProblem && (
        <p class={styles.fault} role="alert">
          {moreProblem.sentence}
        </p>
      )}
      {shelf.nextCursor !== null && (
        <div class={styles.more}>
          <Button tone="plain" busy={isLoadingMore} onClick={goods.loadMore}>
            {moreProblem ? text.tryAgain : text.more}
          </Button>
        </div>
      )}
    </>
  );
}

/** The grid before the first answer, in its final size. */
function GhostTiles() {
  return (
    <ul class={styles.grid} aria-hidden="true">
      {Array.from({ length: 8 }, (_, at) => (
        <li key={at} class={styles.ghost} />
      ))}
    </ul>
  );
}
