import type { PaymentRequestView } from '@choso/shared/contracts';
import type { Vnd } from '@choso/shared/money';
import { language, useText } from '../../lib/language.ts';
import { Amount } from '../../ui/Amount.tsx';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { amountText } from '../amount-text.ts';
import { amountWords } from '../amount-words.ts';
import { messages, type StallText } from '../messages.ts';
import { messages as saleMessages } from '../sales/messages.ts';
import styles from './Verdict.module.css';
import { VerdictCard } from './VerdictCard.tsx';
import type { VerdictFace } from './verdict-face.ts';

const icons: Record<VerdictFace, IconName> = { paid: 'check-circle', short: 'warning', over: 'plus-circle' };

const amounts: Record<VerdictFace, (bill: PaymentRequestView) => Vnd> = {
  paid: (bill) => bill.receivedVnd,
  short: (bill) => bill.outstandingVnd,
  over: (bill) => bill.excessVnd,
};

/** The verdict over the whole screen: shape, word, colour and amount say the same, readable from across the stall. */
export function Verdict({
  bill,
  face,
  onShowRest,
  onChanged,
}: {
  bill: PaymentRequestView;
  face: VerdictFace;
  onShowRest: () => void;
  onChanged: () => void;
}) {
  const text = useText(messages);
  const saleText = useText(saleMessages);
  return (
    <main class={`${styles.page} ${styles[face]}`} data-theme="sun">
      <div class={styles.verdict} role="alert" key={`${face} ${bill.receivedVnd}`}>
        <Icon name={icons[face]} size={128} stroke={2} />
        <h1 class={styles.word}>{text[face]}</h1>
        <Amount vnd={amounts[face](bill)} size="xl" />
        <p class={styles.sentence}>{explain(text, bill, face)}</p>
        {bill.cashBackVnd > 0 && (
          <p class={styles.sentence}>
            <strong>
              {bill.cashBackDueVnd > 0 ? saleText.backDue(amountText(bill.cashBackDueVnd)) : saleText.backNotYet}
            </strong>
          </p>
        )}
        {bill.flags.includes('late') && <p class={styles.sentence}>{text.lateNote}</p>}
        {bill.state === 'open' && bill.flags.includes('reversed') && <p class={styles.sentence}>{text.reversed}</p>}
        {bill.flags.includes('manual') && <p class={styles.sentence}>{text.partlyByStall}</p>}
      </div>
      <VerdictCard bill={bill} face={face} onShowRest={onShowRest} onChanged={onChanged} />
    </main>
  );
}

function explain(text: StallText, bill: PaymentRequestView, face: VerdictFace): string {
  if (face === 'paid') return text.receivedWords(amountWords(bill.receivedVnd, language.value));
  const [received, asked] = [amountText(bill.receivedVnd), amountText(bill.amountVnd)];
  if (face === 'short') return text.shortText(received, asked);
  return bill.flags.includes('duplicate') ? text.duplicateText(received, asked) : text.overText(received, asked);
}
