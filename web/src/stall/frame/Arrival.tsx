import type { BankTransactionView } from '@choso/shared/contracts';
import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { useText } from '../../lib/language.ts';
import { Toast } from '../../ui/Toast.tsx';
import { places } from '../addresses.ts';
import { draft } from '../keypad/draft.ts';
import { totalVnd } from '../keypad/keypad.ts';
import { messages } from '../messages.ts';
import { arrivalSeen, arrivals, missedCount } from '../voice/use-announcer.ts';
import { ArrivalBanner } from './ArrivalBanner.tsx';
import { ArrivalScreen } from './ArrivalScreen.tsx';

const SHOWN_MS = { screen: 4_000, banner: 6_000 };
const SHOWN_WITH_MORE_WAITING_MS = 2_000;

/**
 * Money that just came, one after the other: over the whole screen, or as a banner where it would cover what a customer
 * looks at or an amount being typed. The bill that was paid shows it by itself.
 */
export function Arrival() {
  const { path } = useLocation();
  const [arrival, ...waiting] = arrivals.value;
  const isOnItsBill = arrival?.paymentRequestId != null && path === places.bill(arrival.paymentRequestId);
  const face = isOnItsBill ? null : howToShow(path);
  useEffect(() => {
    if (!arrival) return;
    if (face === null) {
      // Seen there; on the next page it would look like a second payment.
      arrivalSeen();
      return;
    }
    const timer = setTimeout(arrivalSeen, waiting.length > 0 ? SHOWN_WITH_MORE_WAITING_MS : SHOWN_MS[face]);
    return () => clearTimeout(timer);
  }, [arrival?.id, face]);
  return (
    <>
      <Shown arrival={face === null ? undefined : arrival} face={face} waitingCount={waiting.length} />
      <Missed />
    </>
  );
}

function howToShow(path: string): 'screen' | 'banner' {
  const isTyping = path === places.keypad && totalVnd(draft.value.keypad) > 0;
  return path.startsWith(places.bills) || isTyping ? 'banner' : 'screen';
}

function Shown({
  arrival,
  face,
  waitingCount,
}: {
  arrival: BankTransactionView | undefined;
  face: 'screen' | 'banner' | null;
  waitingCount: number;
}) {
  return (
    <div aria-live="assertive">
      {arrival && face === 'banner' && <ArrivalBanner key={arrival.id} arrival={arrival} />}
      {arrival && face === 'screen' && (
        <ArrivalScreen key={arrival.id} arrival={arrival} waitingCount={waitingCount} onClose={arrivalSeen} />
      )}
    </div>
  );
}

/** How much came while nobody could hear. */
function Missed() {
  const text = useText(messages);
  const { path, route } = useLocation();
  const close = () => {
    missedCount.value = 0;
  };
  const { value: count } = missedCount;
  const isImporting = path === places.statements;
  // Who imports a statement is told there what came of it.
  useEffect(() => {
    if (isImporting && count > 0) close();
  }, [isImporting, count]);
  // A bill's own page keeps its foot free for its verdict; the count waits for the next page.
  if (count === 0 || isImporting || path.startsWith(places.bills)) return null;
  return (
    <Toast
      text={text.missedMoney(count)}
      actionLabel={text.see}
      onAction={() => {
        close();
        route(places.money);
      }}
      onClose={close}
    />
  );
}
