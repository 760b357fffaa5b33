import type { BankTransactionView } from '@choso/shared/contracts';
import { useState } from 'preact/hooks';
import { dateText, timeOfDay } from '../../lib/clock.ts';
import { useText } from '../../lib/language.ts';
import { Button } from '../../ui/Button.tsx';
import { amountText } from '../amount-text.ts';
import { messages as decisionMessages } from './messages.ts';
import { TwinSheet } from './TwinSheet.tsx';
import { messages } from './twin-messages.ts';
import styles from './UnclearCard.module.css';
import { type TwinChoice, type Twins, whichStops } from './which-stops.ts';

const providers: Record<string, string> = { sepay: 'SePay', casso: 'Casso', payos: 'payOS', vietqr: 'VietQR.vn' };

/** Two tellings side by side, and what they may be in one tap each. */
export function TwinCard({ twins, onDone }: { twins: Twins; onDone: () => void }) {
  const text = useText(messages);
  const [choice, setChoice] = useState<TwinChoice | null>(null);
  const { marked, earlier } = twins;
  const stops = whichStops(twins);
  const stopping = (one: BankTransactionView): TwinChoice => ({ stops: one, stays: one === marked ? earlier : marked });
  const amountOf = ({ amountVnd, direction }: BankTransactionView) =>
    direction === 'out' ? text.out(amountText(amountVnd)) : amountText(amountVnd);
  return (
    <article class={styles.card}>
      <h2 class={styles.maybe}>{text.title}</h2>
      <p>{stops ? text.note : text.differ}</p>
      <Telling transaction={earlier} amount={amountOf(earlier)} />
      <Telling transaction={marked} amount={amountOf(marked)} />
      {stops ? (
        <Button block onClick={() => setChoice(stopping(stops))}>
          {text.same}
        </Button>
      ) : (
        [earlier, marked].map((right) => (
          <Button key={right.id} block onClick={() => setChoice(stopping(right === marked ? earlier : marked))}>
            {text.rightFrom(amountOf(right), nameOf(right))}
          </Button>
        ))
      )}
      <Button tone="plain" block onClick={() => setChoice('both')}>
        {text.different}
      </Button>
      <TwinSheet
        twins={twins}
        choice={choice}
        amountOf={amountOf}
        onClose={() => setChoice(null)}
        onDone={() => {
          setChoice(null);
          onDone();
        }}
      />
    </article>
  );
}

function nameOf({ provider }: BankTransactionView): string {
  return providers[provider] ?? provider;
}

function Telling({ transaction, amount }: { transaction: BankTransactionView; amount: string }) {
  const text = useText(messages);
  const { noMemo } = useText(decisionMessages);
  const { bookedAt, memo } = transaction;
  return (
    <div class={styles.memo}>
      <p>
        <strong>{amount}</strong> · {text.from(nameOf(transaction))}
      </p>
      <p class={styles.when}>
        {timeOfDay(bookedAt)} {dateText(bookedAt)}
      </p>
      <p>{memo || noMemo}</p>
    </div>
  );
}
