import type { OrderGroupView } from '@choso/shared/contracts';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useText } from '../../lib/language.ts';
import { Chip } from '../../ui/Chip.tsx';
import { messages } from '../messages.ts';
import { CardMoney } from './CardMoney.tsx';
import styles from './OrderCard.module.css';
import { OrderLines } from './OrderLines.tsx';
import { payPartOf } from './pay-part.ts';
import { VerdictBand } from './VerdictBand.tsx';

/** One stall's part of an order: what it packs, and whether its money has come. */
export function OrderCard({ group, isPaidNow }: { group: OrderGroupView; isPaidNow: boolean }) {
  const text = useText(messages);
  const part = isPaidNow ? payPartOf(group) : null;
  const card = useRef<HTMLElement>(null);
  const askingHeight = useRef(0);
  const asks = part?.code != null;
  const isRoomy = !asks && askingHeight.current > 0;
  // A card that turns paid keeps the height it had, so that a code further down stays under the finger.
  useLayoutEffect(() => {
    if (asks && card.current) askingHeight.current = card.current.offsetHeight;
  });
  const isDeclined = group.state === 'cancelled';
  return (
    <section
      ref={card}
      class={`${styles.card} ${isRoomy ? styles.roomy : ''} ${isDeclined ? styles.declined : part ? styles[part.tone] : ''}`}
      style={isRoomy ? { minHeight: `${askingHeight.current}px` } : undefined}
    >
      {part && !isDeclined && <VerdictBand bill={part.bill} tone={part.tone} />}
      <div class={styles.head}>
        <div class={styles.who}>
          <h2 class={styles.name}>{group.stallName}</h2>
          <p class={styles.state}>
            {group.stallCode} · {text.state[group.state]}
          </p>
        </div>
        {!part && !isDeclined && group.state === 'handed-over' && <Chip tone="info">{text.state[group.state]}</Chip>}
      </div>
      <OrderLines group={group} />
      <CardMoney group={group} part={part} isPaidNow={isPaidNow} isRoomy={isRoomy} />
    </section>
  );
}
