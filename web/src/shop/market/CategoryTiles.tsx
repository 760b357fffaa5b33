import type { MarketView } from '@choso/shared/contracts';
import { language, useText } from '../../lib/language.ts';
import { messages } from '../messages.ts';
import styles from './CategoryTiles.module.css';

/** The kinds of goods as big signs, for whoever would rather walk along the rows than type. */
export function CategoryTiles({
  categories,
  pathOf,
}: {
  categories: MarketView['categories'];
  pathOf: (category: string) => string;
}) {
  const text = useText(messages);
  return (
    <section class={styles.section}>
      <h2 class={styles.title}>{text.categories}</h2>
      <ul class={styles.grid}>
        {categories
          .filter(({ productCount }) => productCount > 0)
          .map(({ id, name, nameEn, productCount }) => (
            <li key={id}>
              <a class={styles.tile} href={pathOf(id)}>
                <span class={styles.name}>{language.value === 'vi' ? name : nameEn}</span>
                <span class={styles.count}>{text.stallGoods(productCount)}</span>
              </a>
            </li>
          ))}
      </ul>
    </section>
  );
}
