import type { TabEntryKind } from '@choso/shared/contracts';
import type { Vnd } from '@choso/shared/money';
import { useState } from 'preact/hooks';
import type { ApiProblem } from '../../lib/api.ts';
import { useText } from '../../lib/language.ts';
import { Button } from '../../ui/Button.tsx';
import { amountText } from '../amount-text.ts';
import { AmountForm } from '../sales/AmountForm.tsx';
import { messages } from './messages.ts';

type Correction = Exclude<TabEntryKind, 'cash'>;
const LESS: readonly Correction[] = ['price-reduction', 'write-off'];

/** What is wrong with a debt, said first, because it decides whether the sale counts less too; then the amount. */
export function CorrectForm({
  owedVnd,
  busy,
  problem,
  onWrite,
}: {
  owedVnd: Vnd;
  busy: boolean;
  problem: ApiProblem | null;
  onWrite: (kind: Correction, amountVnd: Vnd, reason: string) => void;
}) {
  const text = useText(messages);
  const [kind, setKind] = useState<Correction | null>(null);
  if (kind === null)
    return (
      <>
        {[...(owedVnd > 0 ? LESS : []), 'brought-forward' as const].map((one) => (
          <Button key={one} tone="plain" size="lg" block onClick={() => setKind(one)}>
            {text.corrections[one]}
          </Button>
        ))}
      </>
    );
  return (
    <AmountForm
      how={text.correctionHow[kind]}
      {...(kind === 'brought-forward' ? {} : { mostVnd: owedVnd })}
      busy={busy}
      problem={problem}
      yes={(amountVnd) => text.correctYes(amountText(amountVnd))}
      onAmount={(amountVnd) => onWrite(kind, amountVnd, text.reasons[kind])}
    />
  );
}
