import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { ApiProblem } from '../../lib/api-problem.ts';
import { timeOfDay } from '../../lib/clock.ts';
import { useText } from '../../lib/language.ts';
import { connection } from '../../lib/live.ts';
import type { Act } from '../../lib/outbox/act.ts';
import { places } from '../addresses.ts';
import { billOf, readShownBill } from '../offline/shown-bill.ts';
import { OfflineCode } from './OfflineCode.tsx';
import { offlineMessages } from './offline-messages.ts';

/** A bill the server does not know yet, from this phone's own record; it turns into the server's by itself. */
export function ShownBillPage({ act }: { act: Act }) {
  const text = useText(offlineMessages);
  const { route } = useLocation();
  const told = billOf(act);
  useEffect(() => {
    if (told) route(places.bill(told.id), true);
  }, [told?.id]);
  const { amountVnd, payee, reference, at } = readShownBill(act);
  const isRefused = act.state === 'refused';
  return (
    <OfflineCode amountVnd={amountVnd} payee={payee} reference={reference}>
      <strong role="status">
        {isRefused ? text.refused : connection.value === 'lost' ? text.noNetwork : text.sending}
      </strong>
      {isRefused ? (
        <p>
          {new ApiProblem(act.problem ?? 'server/fault').sentence} {text.refusedText}
        </p>
      ) : (
        <p>{text.safe(timeOfDay(new Date(at).toISOString()))}</p>
      )}
    </OfflineCode>
  );
}
