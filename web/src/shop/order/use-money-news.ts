import type { OrderView } from '@choso/shared/contracts';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useText } from '../../lib/language.ts';
import type { PaymentTone } from '../../lib/payment-tone.ts';
import { amountText } from '../amount-text.ts';
import { messages } from '../messages.ts';
import { payPartOf } from './pay-part.ts';

/** A sentence about money that came while the page was open, for those who listen to the page. Old money is no news. */
export function useMoneyNews(order: OrderView | null): string {
  const text = useText(messages);
  const before = useRef<Map<string, PaymentTone> | null>(null);
  const [news, setNews] = useState('');
  useEffect(() => {
    if (!order) return;
    const tones = new Map<string, PaymentTone>();
    const sentences: string[] = [];
    for (const group of order.groups) {
      const part = payPartOf(group);
      if (!part) continue;
      tones.set(group.id, part.tone);
      if (!before.current || before.current.get(group.id) === part.tone) continue;
      const { bill, tone } = part;
      if (tone === 'paid') sentences.push(text.announcePaid(group.stallName, amountText(bill.receivedVnd)));
      if (tone === 'short') sentences.push(text.announceShort(group.stallName, amountText(bill.outstandingVnd)));
      if (tone === 'over') sentences.push(text.announceOver(group.stallName, amountText(bill.excessVnd)));
    }
    before.current = tones;
    if (sentences.length > 0) setNews(sentences.join(' '));
  }, [order]);
  return news;
}
