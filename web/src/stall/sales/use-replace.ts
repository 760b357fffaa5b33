import { type PaymentRequestView, replacePaymentRequest } from '@choso/shared/contracts';
import type { Vnd } from '@choso/shared/money';
import { useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { type ApiProblem, call, newIdempotencyKey, toProblem } from '../../lib/api.ts';
import { places } from '../addresses.ts';
import { createActKeys } from '../decisions/act-keys.ts';

// Outlives a sheet that was closed after a weak network: trying again must still be the same act.
const keys = createActKeys(newIdempotencyKey);

/** Asks with another code instead of a bill and goes to it; however often it is pressed, one comes of it. */
export function useReplace(bill: PaymentRequestView, onRefused: () => void) {
  const { route } = useLocation();
  const isSending = useRef(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);

  const replace = async (body: { amountVnd: Vnd; cashBackVnd?: Vnd }) => {
    if (isSending.current) return;
    isSending.current = true;
    setBusy(true);
    setProblem(null);
    const act = { id: bill.id, body };
    try {
      const idempotencyKey = keys.keyFor(act);
      const next = await call(replacePaymentRequest, { params: { id: bill.id }, body, idempotencyKey });
      keys.forget(act);
      route(places.bill(next.id));
    } catch (thrown) {
      setProblem(toProblem(thrown));
      // Refused because money came first: the page then shows that money.
      onRefused();
    } finally {
      isSending.current = false;
      setBusy(false);
    }
  };
  return { replace, busy, problem };
}
