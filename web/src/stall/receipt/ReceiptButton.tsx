import type { Vnd } from '@choso/shared/money';
import { useText } from '../../lib/language.ts';
import { Button } from '../../ui/Button.tsx';
import { amountText } from '../amount-text.ts';
import { useFile } from '../use-file.ts';
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
  const { busy, sentence, take } = useFile();
  return (
    <div class={styles.receipt}>
      <Button
        tone="plain"
        size={isShort ? 'md' : 'lg'}
        block
        busy={busy}
        label={text.label(amountText(amountVnd))}
        onClick={() => void take(path, `phieu-${name}.pdf`)}
      >
        {isShort ? text.short : text.receipt}
      </Button>
      {sentence !== null && (
        <p class={styles.problem} role="alert">
          {sentence}
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
