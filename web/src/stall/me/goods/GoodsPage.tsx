import type { StallItemView } from '@choso/shared/contracts';
import { useState } from 'preact/hooks';
import { useText } from '../../../lib/language.ts';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { Toast } from '../../../ui/Toast.tsx';
import { useDesk } from '../../desk.ts';
import { StaleNote } from '../../frame/StaleNote.tsx';
import { messages as stallMessages } from '../../messages.ts';
import { AskSheet } from '../AskSheet.tsx';
import { MeSubPage } from '../MeSubPage.tsx';
import { Arrange } from './Arrange.tsx';
import styles from './GoodsPage.module.css';
import { ItemCard } from './ItemCard.tsx';
import { ItemSheet } from './ItemSheet.tsx';
import { type ItemWords, wordsOf } from './item-words.ts';
import { messages } from './messages.ts';
import { PhotoSheet } from './PhotoSheet.tsx';
import { PriceSheet } from './PriceSheet.tsx';
import { PutAway } from './PutAway.tsx';
import { useGoods } from './use-goods.ts';

type Opened =
  | { sheet: 'price' | 'words' | 'photo' | 'delete'; id: string }
  | { sheet: 'add' }
  | { sheet: 'new-price' }
  | null;

/** What the stall sells: prices in place, on and off with one tap, and everything undone for eight seconds. */
export function GoodsPage() {
  const text = useText(messages);
  const { tryAgain } = useText(stallMessages);
  const { stallId, sign } = useDesk();
  const goods = useGoods(stallId);
  const [opened, setOpened] = useState<Opened>(null);
  const [draft, setDraft] = useState<ItemWords | null>(null);
  const [isArranging, setArranging] = useState(false);
  const { data, problem } = goods;
  const items = data?.items ?? [];
  const offered = items.filter(({ isOffered }) => isOffered);
  const chosen = opened && 'id' in opened ? (items.find(({ id }) => id === opened.id) ?? null) : null;
  const close = () => setOpened(null);
  const closeWhen = async (isDone: Promise<boolean>) => {
    if (await isDone) setOpened(null);
  };
  const actsOf = (item: StallItemView) => ({
    onPrice: () => setOpened({ sheet: 'price', id: item.id }),
    onWords: () => setOpened({ sheet: 'words', id: item.id }),
    onPhoto: () => setOpened({ sheet: 'photo', id: item.id }),
    onSoldOut: () => void goods.setSoldOut(item, !item.isSoldOutToday),
    onPutAway: () => void goods.setOffered(item, false),
  });
  const shared = { busy: goods.busy, problem: goods.actProblem, onClose: close };
  const kinds = {
    categories: sign?.market.categories ?? [],
    ownCategoryIds: [...new Set(items.map(({ categoryId }) => categoryId))],
  };

  return (
    <MeSubPage title={text.title}>
      <div class={styles.page}>
        {data && problem && <StaleNote problem={problem} onRetry={goods.reload} />}
        {!data && !problem && <Skeleton height="230px" count={3} />}
        {!data && problem && (
          <EmptyState icon="warning" text={problem.sentence}>
            <Button size="lg" onClick={goods.reload}>
              {tryAgain}
            </Button>
          </EmptyState>
        )}
        {data && !data.mayEdit && <p class={styles.note}>{text.readOnly}</p>}
        {data && items.length === 0 && <EmptyState icon="basket" text={text.none} />}
        {goods.actProblem && opened === null && (
          <p class={styles.problem} role="alert">
            {goods.actProblem.sentence}
          </p>
        )}
        {isArranging ? (
          <Arrange
            items={offered}
            busy={goods.busy}
            onDone={async (ids) => {
              const away = items.filter(({ isOffered }) => !isOffered).map(({ id }) => id);
              await goods.arrange([...ids, ...away]);
              setArranging(false);
            }}
          />
        ) : (
          <>
            <ul class={styles.list}>
              {offered.map((item) => (
                <li key={item.id}>
                  <ItemCard item={item} acts={data?.mayEdit ? actsOf(item) : null} />
                </li>
              ))}
            </ul>
            {data?.mayEdit && (
              <div class={styles.acts}>
                <Button size="lg" block onClick={() => setOpened({ sheet: 'add' })}>
                  {text.add}
                </Button>
                {offered.length > 1 && (
                  <Button size="lg" tone="plain" block onClick={() => setArranging(true)}>
                    {text.order}
                  </Button>
                )}
              </div>
            )}
            <PutAway
              items={items.filter(({ isOffered }) => !isOffered)}
              onTakeOut={data?.mayEdit ? (item) => void goods.setOffered(item, true) : null}
              onDelete={data?.mayEdit ? (item) => setOpened({ sheet: 'delete', id: item.id }) : null}
            />
          </>
        )}
      </div>

      {chosen && opened?.sheet === 'price' && (
        <PriceSheet
          {...shared}
          open
          name={chosen.name}
          unit={chosen.unitName}
          before={chosen.priceVnd}
          onPrice={(price) => void closeWhen(goods.setPrice(chosen, price))}
        />
      )}
      {chosen && opened?.sheet === 'photo' && (
        <PhotoSheet
          {...shared}
          open
          item={chosen}
          onFile={(file) => void closeWhen(goods.putPhoto(chosen, file))}
          onDelete={() => void closeWhen(goods.deletePhoto(chosen))}
        />
      )}
      {chosen && opened?.sheet === 'words' && (
        <ItemSheet
          {...shared}
          open
          title={text.words(chosen.name)}
          start={wordsOf(chosen, items)}
          {...kinds}
          doneLabel={text.save}
          onDone={(words) => void closeWhen(goods.saveWords(chosen, words))}
        />
      )}
      {chosen && opened?.sheet === 'delete' && (
        <AskSheet
          {...shared}
          open
          title={text.deleteTitle(chosen.name)}
          words={text.deleteWords}
          yes={text.deleteYes(chosen.name)}
          no={text.deleteNo}
          onYes={() => void closeWhen(goods.deleteItem(chosen))}
        />
      )}
      {opened?.sheet === 'add' && (
        <ItemSheet
          {...shared}
          open
          title={text.newItem}
          start={draft ?? wordsOf(null, items)}
          {...kinds}
          doneLabel={text.next}
          onDone={(words) => {
            setDraft(words);
            setOpened({ sheet: 'new-price' });
          }}
        />
      )}
      {opened?.sheet === 'new-price' && draft && (
        <PriceSheet
          {...shared}
          open
          name={draft.name}
          unit={draft.unitName}
          before={null}
          onPrice={async (price) => {
            if (!(await goods.add(draft, price))) return;
            setDraft(null);
            close();
          }}
        />
      )}
      {goods.said && (
        <Toast
          text={goods.said.words}
          {...(goods.said.undo && { actionLabel: text.undo, onAction: goods.said.undo })}
          onClose={goods.forget}
        />
      )}
    </MeSubPage>
  );
}
