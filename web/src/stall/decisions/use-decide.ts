import { type DecisionAsk, type DecisionView, makeDecision } from '@choso/shared/contracts';
import { useRef, useState } from 'preact/hooks';
import { type ApiProblem, call, newIdempotencyKey, toProblem } from '../../lib/api.ts';
import { useDesk } from '../desk.ts';
import { createActKeys } from './act-keys.ts';

// Outlives a sheet that was closed after a weak network: trying again must still be the same act.
const keys = createActKeys(newIdempotencyKey);

/** Sends a decision of this stall; however often it is pressed, one comes of it. Null when it was refused or is under way. */
export function useDecide() {
  const { stallId, decisions, unclear } = useDesk();
  const isSending = useRef(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);

  const decide = async (ask: DecisionAsk): Promise<DecisionView | null> => {
    // A second tap can come before the busy button is drawn.
    if (isSending.current) return null;
    isSending.current = true;
    setBusy(true);
    setProblem(null);
    const act = { stallId, ask };
    try {
      const made = await call(makeDecision, { params: { stallId }, body: ask, idempotencyKey: keys.keyFor(act) });
      keys.forget(act);
      // The event says the same, but not while only asking works.
      decisions.reload();
      unclear.reload();
      return made;
    } catch (thrown) {
      setProblem(toProblem(thrown));
      return null;
    } finally {
      isSending.current = false;
      setBusy(false);
    }
  };
  return { decide, busy, problem };
}
