import type { DemoTransferView } from '@choso/shared/contracts';
import { exactTimeOfDay } from '../lib/clock.ts';
import { useText } from '../lib/language.ts';
import { Button } from '../ui/Button.tsx';
import { amountText } from './amount-text.ts';
import { Facts } from './Facts.tsx';
import { focusHeading } from './focus-heading.ts';
import { messages } from './messages.ts';
import styles from './Sent.module.css';

interface Props {
  transfer: DemoTransferView;
  onAnother: () => void;
  onAgain: () => void;
}

/** What the bank sent. It is never green: only the market's own record of the money may be. */
export function Sent({ transfer, onAnother, onAgain }: Props) {
  const text = useText(messages);
  return (
    <div class={styles.page}>
      <section class={styles.slip} role="status">
        <svg width="56" height="56" viewBox="0 0 56 56" fill="none" aria-hidden="true">
          <circle cx="28" cy="28" r="27" fill="currentColor" opacity="0.12" />
          <path
            d="M14 27 42 15 33 42l-6-10zM27 32l15-17"
            stroke="currentColor"
            stroke-width="2.5"
            stroke-linejoin="round"
          />
        </svg>
        <h1 class={styles.title} tabIndex={-1} ref={focusHeading}>
          {text.sent(amountText(transfer.amountVnd))}
        </h1>
        <p class={styles.note}>{text.sentNote}</p>
      </section>
      <section class={styles.facts}>
        <p class={styles.stamp}>{text.stamp}</p>
        <Facts
          rows={[
            [text.payee, transfer.holderName ?? text.payeeUnknown],
            [text.toAccount, transfer.accountNumber],
            [text.sentAt, exactTimeOfDay(transfer.sentAt)],
            [text.typedMemo, transfer.typedMemo || text.emptyMemo],
            [text.deliveredMemo, transfer.deliveredMemo],
            [text.trace, String(transfer.transactionId)],
            [text.answer, text.answerWords(transfer.status)],
          ]}
        />
      </section>
      <Button block size="lg" onClick={onAnother}>
        {text.another}
      </Button>
      <Button block tone="plain" onClick={onAgain}>
        {text.again}
      </Button>
    </div>
  );
}
