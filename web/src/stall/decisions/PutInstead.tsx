import { listSuggestions } from '@choso/shared/contracts';
import { call } from '../../lib/api.ts';
import { useText } from '../../lib/language.ts';
import { useLoad } from '../../lib/load.ts';
import { amountText } from '../amount-text.ts';
import { MatchChoice } from './MatchChoice.tsx';
import { messages } from './messages.ts';
import styles from './PutInstead.module.css';

/** The codes that money of a cancelled one may be for instead, one tap each; without any, how there comes to be one. */
export function PutInstead({ bill, onDone }: { bill: { id: string; stallId: string }; onDone: () => void }) {
  const text = useText(messages);
  const { id: cancelledId, stallId } = bill;
  const { data } = useLoad(
    () => call(listSuggestions, { params: { stallId }, query: { cancelledId } }),
    [cancelledId, stallId],
  );
  if (!data || data.items.length === 0) return null;
  const choices = data.items.filter(({ suggestions }) => suggestions.length > 0);
  if (choices.length === 0) return <p class={styles.hint}>{text.noInstead}</p>;
  return (
    <section class={styles.instead}>
      {choices.map(({ transaction, suggestions }) => (
        <div key={transaction.id} class={styles.money}>
          <h2 class={styles.title}>{text.instead(amountText(transaction.amountVnd))}</h2>
          <ul class={styles.choices}>
            {suggestions.map(({ paymentRequest, reason }) => (
              <li key={paymentRequest.id}>
                <MatchChoice transaction={transaction} bill={paymentRequest} reason={reason} onDone={onDone} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
