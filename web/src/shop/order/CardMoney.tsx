import type { OrderGroupView } from '@choso/shared/contracts';
import { useText } from '../../lib/language.ts';
import { amountText } from '../amount-text.ts';
import { messages } from '../messages.ts';
import styles from './CardMoney.module.css';
import { PaidNote } from './PaidNote.tsx';
import { PayCode } from './PayCode.tsx';
import type { PayPart } from './pay-part.ts';

interface Props {
  group: OrderGroupView;
  part: PayPart | null;
  isPaidNow: boolean;
  /** There is the room of a code to fill. */
  isRoomy: boolean;
}

/** The money part of a card: a code to pay, what came, or why nothing is to be paid here. */
export function CardMoney({ group, part, isPaidNow, isRoomy }: Props) {
  const text = useText(messages);
  if (group.state === 'cancelled') {
    const hasMoney = (part?.bill.receivedVnd ?? 0) > 0;
    return <p class={styles.note}>{hasMoney ? text.cancelledPaid : text.cancelledNote}</p>;
  }
  if (!part) return isPaidNow ? <p class={styles.note}>{text.payAtStall}</p> : null;
  const { bill, tone, code } = part;
  const shortNote = text.shortNote(amountText(bill.receivedVnd), amountText(bill.amountVnd));
  return (
    <>
      {tone === 'short' && code === null && <p class={styles.note}>{shortNote}</p>}
      {code && (
        <PayCode bill={bill} code={code} stallCode={group.stallCode} note={tone === 'short' ? shortNote : null} />
      )}
      {(tone === 'paid' || tone === 'over') && <PaidNote bill={bill} tone={tone} isRoomy={isRoomy} />}
      {tone === 'decided' && <p class={styles.note}>{text.decidedNote}</p>}
      {bill.state === 'void' && (
        <p class={styles.note}>{bill.voidReason === 'expired' ? text.expiredNote : text.closedNote}</p>
      )}
    </>
  );
}
