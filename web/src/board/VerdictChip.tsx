import type { BankTransactionView } from '@choso/shared/contracts';
import { useText } from '../lib/language.ts';
import { verdictTone } from '../lib/payment-tone.ts';
import { Chip } from '../ui/Chip.tsx';
import { verdictSigns, verdictText, verdictWords } from './verdict-words.ts';

/** What a transaction turned out to be: sign, word and colour together. */
export function VerdictChip({ transaction }: { transaction: BankTransactionView }) {
  const words = useText(verdictWords);
  return (
    <Chip tone={verdictTone(transaction.verdict)}>
      <span aria-hidden="true">{verdictSigns[transaction.verdict]}</span>
      {verdictText(words, transaction)}
    </Chip>
  );
}
