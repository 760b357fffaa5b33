import { useState } from 'preact/hooks';
import { dateText, timeOfDay } from '../../lib/clock.ts';
import { useText } from '../../lib/language.ts';
import { verdictTone } from '../../lib/payment-tone.ts';
import { Amount } from '../../ui/Amount.tsx';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import type { Unclear } from '../desk-lists.ts';
import { verdictSigns, verdictText, verdictWords } from '../money/verdict-words.ts';
import { MatchChoice } from './MatchChoice.tsx';
import { messages } from './messages.ts';
import { NotASaleSheet } from './NotASaleSheet.tsx';
import styles from './UnclearCard.module.css';

/** One unexplained payment as the bank told it, what it may be for in one tap each, and that it may be no sale. */
export function UnclearCard({ unclear, onDone }: { unclear: Unclear; onDone: () => void }) {
  const text = useText(messages);
  const words = useText(verdictWords);
  const [isNoSale, setNoSale] = useState(false);
  const { transaction, suggestions } = unclear;
  const { amountVnd, verdict, receivedAt, memo } = transaction;
  const done = () => {
    setNoSale(false);
    onDone();
  };
  return (
    <article class={styles.card}>
      <div class={styles.top}>
        <h2>
          <Amount vnd={amountVnd} size="lg" />
        </h2>
        <Chip tone={verdictTone(verdict)}>
          {verdictSigns[verdict]} {verdictText(words, transaction)}
        </Chip>
      </div>
      <p class={styles.when}>
        <time dateTime={receivedAt}>
          {timeOfDay(receivedAt)} {dateText(receivedAt)}
        </time>
      </p>
      <p class={styles.memo}>
        <span class={styles.label}>{text.memo}</span> {memo || text.noMemo}
      </p>
      {suggestions.length === 0 ? (
        <p class={styles.label}>{text.noSuggestion}</p>
      ) : (
        <>
          <h3 class={styles.maybe}>{text.maybe}</h3>
          <ul class={styles.choices}>
            {suggestions.map(({ paymentRequest, reason }) => (
              <li key={paymentRequest.id}>
                <MatchChoice transaction={transaction} bill={paymentRequest} reason={reason} onDone={done} />
              </li>
            ))}
          </ul>
        </>
      )}
      <Button tone="plain" block onClick={() => setNoSale(true)}>
        {text.notASale}
      </Button>
      <p class={styles.label}>{verdict === 'received' ? text.isASale : text.isWaiting}</p>
      <NotASaleSheet transaction={transaction} open={isNoSale} onClose={() => setNoSale(false)} onDone={done} />
    </article>
  );
}
