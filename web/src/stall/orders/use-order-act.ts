import { useRef, useState } from 'preact/hooks';
import { type ApiProblem, toProblem } from '../../lib/api.ts';
import { useDesk } from '../desk.ts';

/** One act at a time on an order: what is under way, what went wrong, and the list fetched anew afterwards. */
export function useOrderAct<Act extends string>() {
  const { orders } = useDesk();
  const isBusy = useRef(false);
  const [busy, setBusy] = useState<Act | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);

  /** Returns whether it was done. A second tap while the first is on its way does nothing. */
  const run = async (act: Act, work: () => Promise<unknown>): Promise<boolean> => {
    if (isBusy.current) return false;
    isBusy.current = true;
    setBusy(act);
    setProblem(null);
    try {
      await work();
      return true;
    } catch (thrown) {
      setProblem(toProblem(thrown));
      return false;
    } finally {
      isBusy.current = false;
      setBusy(null);
      orders.reload();
    }
  };
  return { busy, problem, run };
}
