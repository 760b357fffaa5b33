import type { OrderGroupView } from '@choso/shared/contracts';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { timeOfDay } from '../../lib/clock.ts';
import { useText } from '../../lib/language.ts';
import { Button } from '../../ui/Button.tsx';
import { amountText } from '../amount-text.ts';
import { CardMoney } from './CardMoney.tsx';
import { HandoverCode } from './HandoverCode.tsx';
import { LeaveSheet } from './LeaveSheet.tsx';
import { Milestones } from './Milestones.tsx';
import { messages } from './messages.ts';
import styles from './OrderCard.module.css';
import { OrderLines } from './OrderLines.tsx';
import { Proposal } from './Proposal.tsx';
import { canLeave, stateWords } from './part-words.ts';
import { payPartOf } from './pay-part.ts';
import { useAnswer } from './use-answer.ts';
import { VerdictBand } from './VerdictBand.tsx';

interface Props {
  group: OrderGroupView;
  isPaidNow: boolean;
  sentAt: string;
  onAnswered: () => void;
}

/** One stall's part of an order: what it packs, what it asks, whether its money has come, and the code that fetches it. */
export function OrderCard({ group, isPaidNow, sentAt, onAnswered }: Props) {
  const text = useText(messages);
  const answer = useAnswer(group, onAnswered);
  const isDeclined = group.state === 'cancelled';
  const isAsked = group.state === 'proposed';
  const part = isPaidNow ? payPartOf(group) : null;
  const card = useRef<HTMLElement>(null);
  const askingHeight = useRef(0);
  const asks = part?.code != null && !isAsked;
  const isRoomy = !asks && !isAsked && !isDeclined && askingHeight.current > 0;
  // A card that turns paid keeps the height it had, so that a code further down stays under the finger.
  useLayoutEffect(() => {
    if (asks && card.current) askingHeight.current = card.current.offsetHeight;
  });
  return (
    <section
      ref={card}
      class={`${styles.card} ${isRoomy ? styles.roomy : ''} ${isDeclined ? styles.declined : part && !isAsked ? styles[part.tone] : ''}`}
      style={isRoomy ? { minHeight: `${askingHeight.current}px` } : undefined}
    >
      {part && !isDeclined && !isAsked && <VerdictBand bill={part.bill} tone={part.tone} />}
      <div class={styles.head}>
        <h2 class={styles.name}>{group.stallName}</h2>
        <p class={styles.state}>
          {group.stallCode} · {stateWords(group, text)}
        </p>
        <Milestones group={group} sentAt={sentAt} />
      </div>
      <OrderLines group={group} />
      {group.giveBackVnd > 0 && <p class={styles.debt}>{text.giveBack(amountText(group.giveBackVnd))}</p>}
      {isAsked ? (
        <Proposal group={group} answer={answer} />
      ) : (
        <CardMoney group={group} part={part} isPaidNow={isPaidNow} isRoomy={isRoomy} />
      )}
      {group.state === 'placed' && group.answerBy !== null && (
        <p class={styles.hint}>{text.answersBy(timeOfDay(group.answerBy))}</p>
      )}
      {group.handoverCode !== undefined && <HandoverCode code={group.handoverCode} />}
      {answer.problem && (
        <p class={styles.problem} role="alert">
          {answer.problem.sentence}
        </p>
      )}
      {canLeave(group) && (
        <Button tone="plain" block onClick={answer.askNo}>
          {text.no}
        </Button>
      )}
      <LeaveSheet group={group} answer={answer} />
    </section>
  );
}
