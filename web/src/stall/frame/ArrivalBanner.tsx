import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { useText } from '../../lib/language.ts';
import { verdictTone } from '../../lib/payment-tone.ts';
import { Toast } from '../../ui/Toast.tsx';
import { places } from '../addresses.ts';
import { amountText } from '../amount-text.ts';
import { messages } from '../messages.ts';
import { verdictSigns, verdictText, verdictWords } from '../money/verdict-words.ts';
import { lastArrival, missedCount } from '../voice/use-announcer.ts';
import styles from './ArrivalBanner.module.css';

const SHOWN_MS = 6_000;

/** Money that just came, over whatever page is open; the bill's own page shows it larger by itself. */
export function ArrivalBanner() {
  const text = useText(messages);
  const words = useText(verdictWords);
  const { path, route } = useLocation();
  const arrival = lastArrival.value;
  const isOnItsBill = arrival?.paymentRequestId != null && path === places.bill(arrival.paymentRequestId);
  useEffect(() => {
    if (!arrival) return;
    if (isOnItsBill) {
      // Seen there; on the next page it would look like a second payment.
      lastArrival.value = null;
      return;
    }
    const timer = setTimeout(() => {
      lastArrival.value = null;
    }, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [arrival, isOnItsBill]);
  const close = () => {
    missedCount.value = 0;
  };
  return (
    <>
      <div class={styles.place} aria-live="assertive">
        {arrival && !isOnItsBill && (
          <a key={arrival.id} class={`${styles.banner} ${styles[verdictTone(arrival.verdict)]}`} href={places.money}>
            <span>
              {verdictSigns[arrival.verdict]} {verdictText(words, arrival)}
            </span>
            <span class={styles.amount}>{amountText(arrival.amountVnd)}</span>
          </a>
        )}
      </div>
      {/* A bill's own page keeps its foot free for its verdict; the count waits for the next page. */}
      {missedCount.value > 0 && !path.startsWith(places.bills) && (
        <Toast
          text={text.missedMoney(missedCount.value)}
          actionLabel={text.see}
          onAction={() => {
            close();
            route(places.money);
          }}
          onClose={close}
        />
      )}
    </>
  );
}
