import { useRef, useState } from 'preact/hooks';
import { type ApiProblem, newIdempotencyKey, toProblem } from '../../lib/api.ts';

/** Does one act on a feed, once however often it is pressed; trying again after a weak network is still the same act. */
export function useAct() {
  const key = useRef({ of: '', key: '' });
  const isSending = useRef(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);

  /** `what` names the act with all it says; null when it was refused or is under way. */
  const act = async <Answer>(what: string, send: (key: string) => Promise<Answer>): Promise<Answer | null> => {
    // A second tap can come before the busy button is drawn.
    if (isSending.current) return null;
    isSending.current = true;
    if (key.current.of !== what) key.current = { of: what, key: newIdempotencyKey() };
    setBusy(true);
    setProblem(null);
    try {
      const answer = await send(key.current.key);
      key.current = { of: '', key: '' };
      return answer;
    } catch (thrown) {
      setProblem(toProblem(thrown));
      return null;
    } finally {
      isSending.current = false;
      setBusy(false);
    }
  };
  return { act, busy, problem };
}
