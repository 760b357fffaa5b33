import type { Vnd } from '@choso/shared/money';
import { useRef, useState } from 'preact/hooks';
import { type ApiProblem, toProblem } from '../../lib/api.ts';
import { useText } from '../../lib/language.ts';
import { openFile } from '../../lib/open-file.ts';
import { Button } from '../../ui/Button.tsx';
import { amountText } from '../amount-text.ts';
import { messages } from './messages.ts';
import styles from './ReceiptButton.module.css';

interface Props {
  /** Where its PDF is; `billReceipt` and `saleReceipt` say it. */
  path: string;
  /** What tells it from others: a bill's code, the end of a sale's id. */
  name: string;
  amountVnd: Vnd;
  /** One word, where it stands in a row of a list. */
  isShort?: boolean;
}

/** Opens the receipt of something that was sold, to print or to send; what went wrong stands under the button. */
export function ReceiptButton({ path, name, amountVnd, isShort = false }: Props) {
  const text = useText(messages);
  const isOpening = useRef(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const open = async () => {
    if (isOpening.current) return;
    isOpening.current = true;
    setBusy(true);
    setProblem(null);
    await openFile(path, `phieu-${name}.pdf`).catch((thrown: unknown) => setProblem(toProblem(thrown)));
    isOpening.current = false;
    setBusy(false);
  };
  return (
    <div class={styles.receipt}>
      <Button
        tone="plain"
        size={isShort ? 'md' : 'lg'}
        block
        busy={busy}
        label={text.label(amountText(amountVnd))}
        onClick={open}
      >
        {isShort ? text.short : text.receipt}
      </Button>
      {problem && (
        <p class={styles.problem} role="alert">
          {problem.sentence}
        </p>
      )}
    </div>
  );
}

/** The receipt of a bill that is paid. */
export function billReceipt(billId: string): string {
  return `/api/payment-requests/${encodeURIComponent(billId)}/receipt.pdf`;
}

/** The receipt of a sale in cash or on a tab. */
export function saleReceipt(stallId: string, saleId: string): string {
  return `/api/stalls/${encodeURIComponent(stallId)}/sales/${encodeURIComponent(saleId)}/receipt.pdf`;
}
