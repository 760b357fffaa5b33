import { useLocation, useRoute } from 'preact-iso';
import { useText } from '../../lib/language.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { searchPath } from '../addresses.ts';
import { Failure } from '../frame/Failure.tsx';
import { Shell } from '../frame/Shell.tsx';
import { messages } from '../messages.ts';
import { useMarket } from '../use-market.ts';
import { useTitle } from '../use-title.ts';
import { BasketAside } from './BasketAside.tsx';
import { BasketBar } from './BasketBar.tsx';
import { CategoryChips } from './CategoryChips.tsx';
import { CategoryTiles } from './CategoryTiles.tsx';
import { GoodsList } from './GoodsList.tsx';
import styles from './MarketPage.module.css';
import { SearchBox } from './SearchBox.tsx';
import { useGoods } from './use-goods.ts';
import { isOpenWish, readWish, type Wish, wishPath } from './wish.ts';

/** Searching: the box has the keyboard at once; before a word is typed, the kinds of goods stand there as signs. */
export function SearchPage() {
  const text = useText(messages);
  const { query, route } = useLocation();
  const slug = useRoute().params.slug ?? '';
  const wish = readWish(query);
  const { data: facts, problem, reload } = useMarket(slug);
  useTitle(text.search);

  const here = searchPath(slug);
  const look = (change: Partial<Wish>) => route(wishPath(here, { ...wish, ...change }), true);
  const categories = facts?.market.categories ?? [];
  return (
    <Shell slug={slug} facts={facts} head={<SearchBox value={wish.q} onSearch={(q) => look({ q })} autoFocus />}>
      <h1 class="visually-hidden">{text.search}</h1>
      <div class={styles.columns}>
        {!isOpenWish(wish) && (
          <div class={styles.kinds}>
            {facts ? (
              <CategoryChips
                categories={categories}
                chosen={wish.category}
                onChoose={(category) => look({ category })}
              />
            ) : (
              <Skeleton height="48px" />
            )}
          </div>
        )}
        <div class={`${styles.goods} ${isOpenWish(wish) ? styles.alone : ''}`}>
          {problem && !facts && <Failure problem={problem} missing={text.noMarket} onRetry={reload} />}
          {!problem && !facts && isOpenWish(wish) && <Skeleton height="96px" count={5} />}
          {facts && isOpenWish(wish) && (
            <CategoryTiles
              categories={categories}
              pathOf={(category) => wishPath(here, { q: '', category, stall: '' })}
            />
          )}
          {!isOpenWish(wish) && <Results slug={slug} wish={wish} onShowAll={() => route(here, true)} />}
        </div>
        <BasketAside slug={slug} />
      </div>
      <BasketBar slug={slug} />
    </Shell>
  );
}

/** Asks only once there is something to ask for. */
function Results({ slug, wish, onShowAll }: { slug: string; wish: Wish; onShowAll: () => void }) {
  const goods = useGoods(slug, wish);
  return <GoodsList slug={slug} goods={goods} query={wish.q} onShowAll={onShowAll} />;
}
