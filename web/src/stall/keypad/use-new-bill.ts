import { useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { type ApiProblem, newIdempotencyKey, toProblem } from '../../lib/api.ts';
import { attemptFor } from './attempt.ts';
import { changeDraft, draft, startDraft } from './draft.ts';
import { linesOf, totalVnd } from './keypad.ts';

/** Makes a bill of the sale being typed and goes to its code; however often it is pressed, one bill comes of it. */
export function useNewBill(stallId: string) {
  const { route } = useLocation();
  const isSending = useRef(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);

  const create = async () => {
    // A second tap can come before the busy button is drawn.
    if (isSending.current) return;
    isSending.current = true;
    setBusy(true);
    setProblem(null);
    const { keypad, note, attempt: previous } = draft.peek();
    const ask = { stallId, amountVnd: totalVnd(keypad), note: note.trim(), lines: linesOf(keypad) };
    const attempt = attemptFor(previous, ask, newIdempotencyKey);
    changeDraft({ attempt });
    try {
      const { sell } = await import('../offline/sell.ts');
      const place = await sell(attempt);
      startDraft();
      route(place);
    } catch (thrown) {
      setProblem(toProblem(thrown));
    } finally {
      isSending.current = false;
      setBusy(false);
    }
  };
  return { create, busy, problem, dismiss: () => setProblem(null) };
}
