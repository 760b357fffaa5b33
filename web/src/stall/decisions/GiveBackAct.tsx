import type { PaymentRequestView } from '@choso/shared/contracts';
import { useState } from 'preact/hooks';
import { useText } from '../../lib/language.ts';
import { Button } from '../../ui/Button.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { amountText } from '../amount-text.ts';
import { codeText } from '../code-text.ts';
import { useDesk } from '../desk.ts';
import styles from './GiveBackAct.module.css';
import { GiveBackSheet } from './GiveBackSheet.tsx';
import { messages } from './messages.ts';
import { openActs } from './open-acts.ts';
import { standingFor } from './told-decisions.ts';

/** Promise the excess back; once promised, what is left to do. */
export function GiveBackAct({
  bill,
  isMain = false,
  onDone,
}: {
  bill: PaymentRequestView;
  /** Whether it is what the page is for. */
  isMain?: boolean;
  onDone: () => void;
}) {
  const text = useText(messages);
  const [isAsking, setAsking] = useState(false);
  const { data, problem } = useDesk().decisions;
  if (!openActs(bill).giveBack) return null;
  if (!data && !problem) return <Skeleton height="56px" />;
  const excess = amountText(bill.excessVnd);
  const isPromised = standingFor(data?.items ?? [], bill.id).some(
    ({ kind, amountVnd }) => kind === 'give-back' && amountVnd >= bill.excessVnd,
  );
  if (isPromised) return <p class={styles.promised}>{text.givingBack(excess, codeText(bill.reference))}</p>;
  const close = () => setAsking(false);
  const done = () => {
    close();
    onDone();
  };
  return (
    <div class={styles.act}>
      <Button tone={isMain ? 'main' : 'plain'} block onClick={() => setAsking(true)}>
        {text.giveBackAct(excess)}
      </Button>
      <GiveBackSheet bill={bill} open={isAsking} onClose={close} onDone={done} />
    </div>
  );
}
