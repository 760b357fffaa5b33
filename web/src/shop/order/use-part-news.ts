import type { OrderGroupState, OrderGroupView, OrderView } from '@choso/shared/contracts';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useText } from '../../lib/language.ts';
import { amountText } from '../amount-text.ts';
import { messages } from './messages.ts';

/** A sentence about what a stall did while the page was open, for those who listen to the page. */
export function usePartNews(order: OrderView): string {
  const text = useText(messages);
  const before = useRef<ReadonlyMap<string, OrderGroupState> | null>(null);
  const [news, setNews] = useState('');
  useEffect(() => {
    const known = before.current;
    before.current = new Map(order.groups.map(({ id, state }) => [id, state]));
    if (!known) return;
    const sentences = order.groups.filter(({ id, state }) => known.get(id) !== state).flatMap(sentenceOf);
    if (sentences.length > 0) setNews(sentences.join(' '));
  }, [order]);
  return news;

  function sentenceOf({ state, stallName, totalVnd, proposedTotalVnd }: OrderGroupView): string[] {
    if (state === 'proposed') {
      return [text.announceProposal(stallName, amountText(totalVnd), amountText(proposedTotalVnd ?? totalVnd))];
    }
    if (state === 'ready') return [text.announceReady(stallName)];
    if (state === 'cancelled') return [text.announceCancelled(stallName)];
    return state === 'handed-over' ? [text.announceHanded(stallName)] : [];
  }
}
