import type { DemoTransferView, PaymentRequestView } from '@choso/shared/contracts';
import { useState } from 'preact/hooks';
import { useText } from '../lib/language.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { CodeFacts } from './CodeFacts.tsx';
import { codeWords } from './code-words.ts';
import { focusHeading } from './focus-heading.ts';
import { messages } from './messages.ts';
import styles from './PayCode.module.css';
import { readCode } from './read-code.ts';
import { Sent } from './Sent.tsx';
import { TransferForm } from './TransferForm.tsx';

interface Props {
  code: string;
  /** The open demo bills, or null while (or when) they are not known. */
  bills: readonly PaymentRequestView[] | null;
  hasBills: boolean;
  onLeave: () => void;
}

/** One code: what it says, the transfer, and what was sent. */
export function PayCode({ code, bills, hasBills, onLeave }: Props) {
  const text = useText(messages);
  const words = useText(codeWords);
  const [sent, setSent] = useState<DemoTransferView | null>(null);
  if (sent) return <Sent transfer={sent} onAnother={onLeave} onAgain={() => setSent(null)} />;

  const read = readCode(code, bills ?? []);
  const canSend = read.kind === 'reference' || (read.kind === 'code' && read.isDemoAccount);
  // A code typed by hand may yet turn out to be a bill of the list.
  const isWaiting = read.kind === 'reference' && !hasBills;
  return (
    <div class={styles.page}>
      <button type="button" class={styles.back} onClick={onLeave}>
        <Icon name="back" size={20} />
        {text.back}
      </button>
      <h1 class={styles.title} tabIndex={-1} ref={focusHeading}>
        {read.kind === 'fault' ? text.unreadable : text.confirm}
      </h1>
      {read.kind === 'fault' && (
        <>
          <p class={styles.fault}>{words.faults[read.fault]}</p>
          <pre class={styles.raw}>{code.slice(0, 300)}</pre>
          <Button onClick={onLeave}>{text.back}</Button>
        </>
      )}
      {isWaiting && <Skeleton height="220px" />}
      {read.kind !== 'fault' && !isWaiting && (
        <div class={styles.columns}>
          <CodeFacts read={read} />
          {canSend && <TransferForm read={read} onSent={setSent} />}
        </div>
      )}
    </div>
  );
}
