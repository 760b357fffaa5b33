import { useText } from '../../lib/language.ts';
import { Amount } from '../../ui/Amount.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { basketPath } from '../addresses.ts';
import { basketOf, groupByStall, totalVnd } from '../basket.ts';
import { messages } from '../messages.ts';
import styles from './BasketBar.module.css';

/** Always in sight while something is in the basket: how much, and what it costs. */
export function BasketBar({ slug }: { slug: string }) {
  const text = useText(messages);
  const basket = basketOf(slug).value;
  if (basket.length === 0) return null;
  return (
    <a class={styles.bar} href={basketPath(slug)}>
      <Icon name="basket" size={24} />
      <span class={styles.count}>
        {text.basket} · {text.itemCount(basket.length, groupByStall(basket).length)}
      </span>
      <Amount vnd={totalVnd(basket)} />
    </a>
  );
}
