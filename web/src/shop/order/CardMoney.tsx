import type { OrderGroupView } from '@choso/shared/contracts';
import { useText } from '../../lib/language.ts';
import { amountText } from '../amount-text.ts';
import { messages } from '../messages.ts';
import styles from './CardMoney.module.css';
import { messages as partMessages } from './messages.ts';
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
  const words = useText(partMessages);
  if (group.state === 'cancelled') return <Cancelled group={group} />;
  if (!part) {
    if (!isPaidNow || group.state === 'handed-over') return null;
    if (group.needsWeight) return <p class={styles.note}>{words.weighFirst}</p>;
    return group.state === 'placed' ? null : <p class={styles.note}>{text.payAtStall}</p>;
  }
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

function Cancelled({ group }: { group: OrderGroupView }) {
  const text = useText(partMessages);
  const { cancelReason, cancelNote, paymentRequest } = group;
  const hasMoney = (paymentRequest?.receivedVnd ?? 0) > 0;
  return (
    <p class={styles.note}>
      {text.cancelled[cancelReason ?? 'stall']}
      {cancelNote !== null && ` “${cancelNote}”`}
      {!hasMoney && ` ${text.nothingToPay}`}
    </p>
  );
}
