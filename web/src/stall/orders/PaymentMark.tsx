import type { StallOrderView } from '@choso/shared/contracts';
import { useText } from '../../lib/language.ts';
import { paymentTone } from '../../lib/payment-tone.ts';
import { Chip } from '../../ui/Chip.tsx';
import { amountText } from '../amount-text.ts';
import { messages } from './messages.ts';
import styles from './PaymentMark.module.css';

const signs = { paid: '✓', short: '!', over: '+', wait: '…', void: '–' } as const;

/** Whether an order's own bill is paid; goods that are ready but unpaid say so in a sentence. */
export function PaymentMark({ order }: { order: StallOrderView }) {
  const text = useText(messages);
  const bill = order.paymentRequest;
  if (order.state === 'cancelled' && !bill?.receivedVnd) return null;
  if (!bill) {
    const isBillAwaited = order.paymentMode === 'pay-now' && order.needsWeight;
    return (
      <p class={styles.payment}>
        <Chip>{order.moneyNoted ? text.payment.noted : isBillAwaited ? text.payment.notYet : text.payment.none}</Chip>
      </p>
    );
  }
  const tone = paymentTone(bill);
  if (tone === 'decided') {
    return (
      <p class={styles.payment}>
        <Chip tone="info">{text.payment.decided}</Chip>
      </p>
    );
  }
  const gap = tone === 'short' ? bill.outstandingVnd : tone === 'over' ? bill.excessVnd : null;
  const isUnpaid = tone !== 'paid' && tone !== 'over';
  return (
    <p class={styles.payment}>
      <Chip tone={tone}>
        {signs[tone]} {text.payment[tone]}
        {gap !== null && ` ${amountText(gap)}`}
      </Chip>
      {isUnpaid && order.state === 'ready' && <span class={styles.warning}>{text.unpaidWarning}</span>}
    </p>
  );
}
