import { getPaymentRequest, type PaymentRequestView } from '@choso/shared/contracts';
import { type Vnd, vnd } from '@choso/shared/money';
import { useState } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import { call } from '../../lib/api.ts';
import { useNow } from '../../lib/clock.ts';
import { useText } from '../../lib/language.ts';
import { useLive } from '../../lib/live.ts';
import { useLoad } from '../../lib/load.ts';
import { Awning } from '../../ui/Awning.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { places } from '../addresses.ts';
import { MoneyLamp } from '../frame/MoneyLamp.tsx';
import { messages } from '../messages.ts';
import { BillCode } from './BillCode.tsx';
import { BillDecided } from './BillDecided.tsx';
import { BillEnded } from './BillEnded.tsx';
import { BillSkeleton } from './BillSkeleton.tsx';
import { billFace } from './bill-face.ts';
import { useWakeLock } from './use-wake-lock.ts';
import { Verdict } from './Verdict.tsx';

/** One bill, turned to the customer; when money comes this page itself changes. */
export function BillPage() {
  const text = useText(messages);
  const { params } = useRoute();
  const id = params.id ?? '';
  const { data: bill, problem, reload } = useLoad(() => call(getPaymentRequest, { params: { id } }), [id]);
  useLive([`payment-request:${id}`], reload);
  useWakeLock();

  if (bill) return <Bill key={bill.id} bill={bill} onCheck={reload} />;
  if (!problem) return <BillSkeleton />;
  return (
    <>
      <Awning />
      <EmptyState icon="warning" text={problem.sentence}>
        <Button size="lg" block onClick={reload}>
          {text.tryAgain}
        </Button>
        <Button size="lg" tone="plain" block href={places.keypad}>
          {text.keypad}
        </Button>
        <MoneyLamp />
      </EmptyState>
    </>
  );
}

function Bill({ bill, onCheck }: { bill: PaymentRequestView; onCheck: () => void }) {
  const now = useNow(1_000);
  // The code for the rest is shown only for the gap it was asked for; more money brings the verdict back.
  const [restAskedAt, setRestAskedAt] = useState<Vnd>(vnd(-1));
  const face = billFace(bill, now);
  if (face === 'expired' || face === 'cancelled' || face === 'replaced') return <BillEnded bill={bill} face={face} />;
  if (face === 'decided') return <BillDecided bill={bill} onChanged={onCheck} />;
  if (face === 'code' || (face === 'short' && restAskedAt === bill.receivedVnd)) {
    return <BillCode bill={bill} now={now} onCheck={onCheck} />;
  }
  return <Verdict bill={bill} face={face} onShowRest={() => setRestAskedAt(bill.receivedVnd)} onChanged={onCheck} />;
}
