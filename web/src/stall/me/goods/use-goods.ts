import {
  changeStallItem,
  createStallItem,
  deleteItemPhoto,
  deleteStallItem,
  listStallItems,
  orderStallItems,
  putItemPhoto,
  type StallItemView,
} from '@choso/shared/contracts';
import { formatVnd, type Vnd } from '@choso/shared/money';
import { useState } from 'preact/hooks';
import type { z } from 'zod';
import { call, callWithFile } from '../../../lib/api.ts';
import { useText } from '../../../lib/language.ts';
import { useLive } from '../../../lib/live.ts';
import { useLoad } from '../../../lib/load.ts';
import { useAct } from '../../connections/use-act.ts';
import type { ItemWords } from './item-words.ts';
import { messages } from './messages.ts';
import { shrinkPhoto } from './shrink-photo.ts';

/** What was done, in words, and how to undo it where that is possible. */
export interface Said {
  words: string;
  undo: (() => void) | null;
}

type Change = z.input<NonNullable<typeof changeStallItem.body>>;

/** The goods of a stall and everything that is done to them; each act says what it did. */
export function useGoods(stallId: string) {
  const text = useText(messages);
  const goods = useLoad(() => call(listStallItems, { params: { stallId } }), [stallId]);
  const { act, busy, problem } = useAct();
  const [said, setSaid] = useState<Said | null>(null);
  useLive([`stall:${stallId}`], (event) => {
    if (event === null || event.kind === 'stall.goods-changed') goods.reload();
  });

  const done = (words: string, undo: (() => void) | null = null) => {
    setSaid({ words, undo });
    goods.reload();
    return true;
  };
  const send = async (item: StallItemView, what: string, body: Change) =>
    (await act(`${what} ${item.id} ${JSON.stringify(body)}`, () =>
      call(changeStallItem, { params: { stallId, itemId: item.id }, body }),
    )) !== null;
  const change = async (item: StallItemView, body: Change, back: Change | null, words: string) => {
    if (!(await send(item, 'change', body))) {
      goods.reload();
      return false;
    }
    const undo = back && (async () => void ((await send(item, 'undo', back)) && done(text.said.undone)));
    return done(words, undo);
  };

  return {
    ...goods,
    busy,
    actProblem: problem,
    said,
    forget: () => setSaid(null),
    setPrice: (item: StallItemView, priceVnd: Vnd) =>
      change(
        item,
        { priceVnd, expectedPriceVnd: item.priceVnd },
        { priceVnd: item.priceVnd, expectedPriceVnd: priceVnd },
        text.said.price(item.name, `${formatVnd(priceVnd)}\u00a0₫`),
      ),
    setSoldOut: (item: StallItemView, isSoldOutToday: boolean) =>
      change(
        item,
        { isSoldOutToday },
        { isSoldOutToday: !isSoldOutToday },
        (isSoldOutToday ? text.said.soldOut : text.said.back)(item.name),
      ),
    setOffered: (item: StallItemView, isOffered: boolean) =>
      change(
        item,
        { isOffered },
        { isOffered: !isOffered },
        (isOffered ? text.said.takenOut : text.said.putAway)(item.name),
      ),
    saveWords: (item: StallItemView, words: ItemWords) => change(item, words, null, text.said.saved(words.name)),
    async add(words: ItemWords, priceVnd: Vnd) {
      const body = { ...words, priceVnd };
      const added = await act(`add ${JSON.stringify(body)}`, (idempotencyKey) =>
        call(createStallItem, { params: { stallId }, body, idempotencyKey }),
      );
      return added !== null && done(text.said.added(words.name));
    },
    async arrange(itemIds: string[]) {
      const ordered = await act(`order ${itemIds.join()}`, () =>
        call(orderStallItems, { params: { stallId }, body: { itemIds } }),
      );
      if (ordered === null) goods.reload();
      return ordered !== null && done(text.said.ordered);
    },
    async deleteItem(item: StallItemView) {
      const gone = await act(`delete ${item.id}`, () =>
        call(deleteStallItem, { params: { stallId, itemId: item.id } }),
      );
      return gone !== null && done(text.said.deleted(item.name));
    },
    async putPhoto(item: StallItemView, file: File) {
      const put = await act(`photo ${item.id} ${file.name} ${file.lastModified}`, async () =>
        callWithFile(putItemPhoto, { params: { stallId, itemId: item.id }, file: await shrinkPhoto(file) }),
      );
      return put !== null && done(text.said.photo(item.name));
    },
    async deletePhoto(item: StallItemView) {
      const gone = await act(`no photo ${item.id}`, () =>
        call(deleteItemPhoto, { params: { stallId, itemId: item.id } }),
      );
      return gone !== null && done(text.said.photoGone(item.name));
    },
  };
}
