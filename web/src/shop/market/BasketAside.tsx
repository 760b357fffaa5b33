import { language, useText } from '../../lib/language.ts';
import { Amount } from '../../ui/Amount.tsx';
import { Button } from '../../ui/Button.tsx';
import { basketPath } from '../addresses.ts';
import { amountText } from '../amount-text.ts';
import { basketOf, groupByStall, totalVnd } from '../basket.ts';
import { messages } from '../messages.ts';
import { lineTotalVnd, quantityText } from '../quantity.ts';
import styles from './BasketAside.module.css';

/** The basket beside the goods, where the screen is wide enough for both. */
export function BasketAside({ slug }: { slug: string }) {
  const text = useText(messages);
  const basket = basketOf(slug).value;
  return (
    <aside class={styles.aside} aria-label={text.yourBasket}>
      <h2 class={styles.title}>{text.yourBasket}</h2>
      {basket.length === 0 ? (
        <p class={styles.empty}>{text.basketEmpty}</p>
      ) : (
        <>
          <ul class={styles.groups}>
            {groupByStall(basket).map((group) => (
              <li key={group.stallId}>
                <h3 class={styles.stall}>{group.stallName}</h3>
                {group.lines.map(({ product, quantity }) => (
                  <p key={product.id} class={styles.line}>
                    <span>
                      {product.name}
                      <span class={styles.quantity}> {quantityText(quantity, product.unitName, language.value)}</span>
                    </span>
                    <span class={styles.cost}>{amountText(lineTotalVnd(product.priceVnd, quantity))}</span>
                  </p>
                ))}
              </li>
            ))}
          </ul>
          <p class={styles.total}>
            <span>{text.total}</span>
            <Amount vnd={totalVnd(basket)} />
          </p>
          <Button block href={basketPath(slug)}>
            {text.openBasket}
          </Button>
        </>
      )}
    </aside>
  );
}
