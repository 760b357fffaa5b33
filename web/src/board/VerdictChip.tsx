import type { BankTransactionView } from '@choso/shared/contracts';
import { useText } from '../lib/language.ts';
import { verdictTone } from '../lib/payment-tone.ts';
import { Chip } from '../ui/Chip.tsx';
import { messages } from './messages.ts';
import { verdictSigns, verdictText, verdictWords } from './verdict-words.ts';

/** What a transaction turned out to be: sign, word and colour together. */
export function VerdictChip({ transaction }: { transaction: BankTransactionView }) {
  const words = useText(verdictWords);
  const { twins } = useText(messages);
  const { twinOf, twinDecision } = transaction;
  const mark =
    twinDecision === 'same-money' ? twins.same : twinOf !== null && twinDecision === null ? twins.maybe : null;
  // Money that was told twice did not come twice: it is not green here.
  if (twinDecision === 'same-money') return <Chip tone="void">{mark}</Chip>;
  return (
    <>
      <Chip tone={verdictTone(transaction.verdict)}>
        <span aria-hidden="true">{verdictSigns[transaction.verdict]}</span>
        {verdictText(words, transaction)}
      </Chip>
      {mark !== null && <Chip tone="wait">{mark}</Chip>}
    </>
  );
}
