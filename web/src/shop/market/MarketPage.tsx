import { useLocation, useRoute } from 'preact-iso';
import { language, useText } from '../../lib/language.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { marketPath } from '../addresses.ts';
import { Failure } from '../frame/Failure.tsx';
import { Shell } from '../frame/Shell.tsx';
import { messages } from '../messages.ts';
import { useMarket } from '../use-market.ts';
import { useTitle } from '../use-title.ts';
import { BasketAside } from './BasketAside.tsx';
import { BasketBar } from './BasketBar.tsx';
import { CategoryChips } from './CategoryChips.tsx';
import { GoodsList } from './GoodsList.tsx';
import { MarketAbout } from './MarketAbout.tsx';
import styles from './MarketPage.module.css';
import { SearchBox } from './SearchBox.tsx';
import { StallBanner } from './StallBanner.tsx';
import { StallStrip } from './StallStrip.tsx';
import { useGoods } from './use-goods.ts';
import { isOpenWish, readWish, type Wish, wishPath } from './wish.ts';

/** A market: what it is, who sells, and the goods of all its stalls. */
export function MarketPage() {
  const text = useText(messages);
  const { query, route } = useLocation();
  const slug = useRoute().params.slug ?? '';
  const wish = readWish(query);
  const goods = useGoods(slug, wish);
  const { data: facts, problem, reload } = useMarket(slug);
  useTitle(facts ? (language.value === 'vi' ? facts.market.name : facts.market.nameEn) : text.shop);

  const here = marketPath(slug);
  const look = (change: Partial<Wish>) => route(wishPath(here, { ...wish, ...change }), true);
  const stall = facts?.stalls.find(({ id }) => id === wish.stall);
  if (problem && !facts) {
    return (
      <Shell slug={null} facts={null}>
        <Failure problem={problem} missing={text.noMarket} onRetry={reload} />
      </Shell>
    );
  }
  return (
    <Shell slug={slug} facts={facts} isFront head={<SearchBox value={wish.q} onSearch={(q) => look({ q })} />}>
      <div class={styles.columns}>
        <div class={styles.kinds}>
          {facts ? (
            <CategoryChips
              categories={facts.market.categories}
              chosen={wish.category}
              onChoose={(category) => look({ category })}
            />
          ) : (
            <Skeleton height="48px" />
          )}
        </div>
        <div class={styles.goods}>
          {isOpenWish(wish) &&
            (facts ? (
              <>
                <MarketAbout market={facts.market} />
                <StallStrip stalls={facts.stalls} pathOf={(id) => wishPath(here, { q: '', category: '', stall: id })} />
              </>
            ) : (
              <Skeleton height="204px" />
            ))}
          {stall && <StallBanner stall={stall} allPath={wishPath(here, { ...wish, stall: '' })} />}
          <h2 class={styles.title}>{wish.q === '' ? text.goods : text.found(wish.q)}</h2>
          <GoodsList slug={slug} goods={goods} query={wish.q} onShowAll={() => route(here, true)} />
        </div>
        <BasketAside slug={slug} />
      </div>
      <BasketBar slug={slug} />
    </Shell>
  );
}
