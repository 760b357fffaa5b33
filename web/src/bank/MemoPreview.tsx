import { mangleMemo, type SenderId } from '@choso/shared/bank-memo';
import { findReferences, formatReference } from '@choso/shared/reference-code';
import { useMemo } from 'preact/hooks';
import { useText } from '../lib/language.ts';
import styles from './MemoPreview.module.css';
import { messages } from './messages.ts';

// Always the same traces, so that the preview only moves when the payer changes something.
const SEED = 247;

interface Props {
  memo: string;
  sender: SenderId;
  payee: { holderName: string | null; accountNumber: string | null } | null;
}

/** The memo as this bank would deliver it, and whether its code would still be found. */
export function MemoPreview({ memo, sender, payee }: Props) {
  const text = useText(messages);
  const delivered = useMemo(() => {
    const party = { name: payee?.holderName ?? 'NGUOI NHAN', account: payee?.accountNumber ?? '0000' };
    return mangleMemo(memo, { sender, receiver: 'other', seed: SEED, payee: party, bookedAt: new Date() });
  }, [memo, sender, payee?.holderName, payee?.accountNumber]);
  const [reference] = findReferences(delivered);
  return (
    <div class={styles.preview}>
      <p class={styles.label}>{text.preview}</p>
      <p class={styles.memo}>{delivered}</p>
      <p class={reference ? styles.note : styles.lost} role="status">
        {reference ? text.previewFound(formatReference(reference)) : text.previewLost}
      </p>
    </div>
  );
}
