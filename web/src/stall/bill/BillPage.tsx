import { getPaymentRequest, type PaymentRequestView } from '@choso/shared/contracts';
import { type Vnd, vnd } from '@choso/shared/money';
import { useState } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import { call } from '../../lib/api.ts';
import { useNow } from '../../lib/clock.ts';
import { useText } from '../../lib/language.ts';
import { connection, useLive } from '../../lib/live.ts';
import { type Loaded, useKeptLoad } from '../../lib/load.ts';
import { acts, areActsRead } from '../../lib/outbox/act.ts';
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
import { KeptBill } from './KeptBill.tsx';
import { OfflineCode } from './OfflineCode.tsx';
import { offlineMessages } from './offline-messages.ts';
import { ShownBillPage } from './ShownBillPage.tsx';
import { useWakeLock } from './use-wake-lock.ts';
import { Verdict } from './Verdict.tsx';

/** The addresses of bills that only this phone knows are the keys of their acts. */
const IS_KEY = /^[0-9a-f]{32}$/;

/** One bill, turned to the customer; when money comes this page itself changes. */
export function BillPage() {
  const { params } = useRoute();
  const id = params.id ?? '';
  const act = acts.value.find(({ key }) => key === id);
  if (act) return <ShownBillPage act={act} />;
  return IS_KEY.test(id) && !areActsRead.value ? <BillSkeleton /> : <ToldBill key={id} id={id} />;
}

/** A bill the server knows. */
function ToldBill({ id }: { id: string }) {
  const text = useText(messages);
  const loaded = useKeptLoad(`bill-${id}`, () => call(getPaymentRequest, { params: { id } }));
  const { data: bill, at, isKept, problem, reload } = loaded;
  useLive([`payment-request:${id}`], reload);
  useWakeLock();
  const now = useNow(1_000);

  if (bill && at !== null && isStale(loaded)) {
    // A code that still runs may be paid, whoever listens; anything else is told as what it was.
    const face = billFace(bill, now);
    if (face !== 'code') return <KeptBill bill={bill} face={face} at={at} onCheck={reload} />;
    return (
      <OfflineCode amountVnd={bill.outstandingVnd} payee={bill.payee} reference={bill.reference}>
        <ListensLater />
      </OfflineCode>
    );
  }
  if (bill && !isKept) return <Bill key={bill.id} bill={bill} onCheck={reload} />;
  if (!problem) return <BillSkeleton />;
  return (
    <>
      <Awning />
      <main>
        <EmptyState icon="warning" text={problem.sentence}>
          <Button size="lg" block onClick={reload}>
            {text.tryAgain}
          </Button>
          <Button size="lg" tone="plain" block href={places.keypad}>
            {text.keypad}
          </Button>
          <MoneyLamp />
        </EmptyState>
      </main>
    </>
  );
}

/** The network is gone, so that nobody can know whether the record is still true. */
function isStale({ isKept, problem }: Pick<Loaded<PaymentRequestView>, 'isKept' | 'problem'>): boolean {
  return isKept || (connection.value === 'lost' && problem?.code === 'network');
}

function ListensLater() {
  const text = useText(offlineMessages);
  return (
    <>
      <strong role="status">{text.noNetwork}</strong>
      <p>{text.keptText}</p>
    </>
  );
}

function Bill({ bill, onCheck }: { bill: PaymentRequestView; onCheck: () => void }) {
  const now = useNow(1_000);
  // The code for the rest is shown only for the gap it was asked for; more money brings the verdict back.
  const [restAskedAt, setRestAskedAt] = useState<Vnd>(vnd(-1));
  const face = billFace(bill, now);
  if (face === 'expired' || face === 'cancelled' || face === 'replaced')
    return <BillEnded bill={bill} face={face} onChanged={onCheck} />;
  if (face === 'decided') return <BillDecided bill={bill} onChanged={onCheck} />;
  if (face === 'code' || (face === 'short' && restAskedAt === bill.receivedVnd)) {
    return <BillCode bill={bill} now={now} onCheck={onCheck} />;
  }
  return <Verdict bill={bill} face={face} onShowRest={() => setRestAskedAt(bill.receivedVnd)} onChanged={onCheck} />;
}
