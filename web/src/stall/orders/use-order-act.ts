import { useRef, useState } from 'preact/hooks';
import { type ApiProblem, toProblem } from '../../lib/api.ts';
import { useDesk } from '../desk.ts';

/** One act at a time on an order: what is under way, what went wrong, and the list fetched anew afterwards. */
export function useOrderAct<Act extends string>() {
  const { orders } = useDesk();
  const isBusy = useRef(false);
  const [busy, setBusy] = useState<Act | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);

  /** Returns what came of it, or null when it failed. A second tap while the first is on its way does nothing. */
  const run = async <Result>(act: Act, work: () => Promise<Result>): Promise<Result | null> => {
    if (isBusy.current) return null;
    isBusy.current = true;
    setBusy(act);
    setProblem(null);
    try {
      return await work();
    } catch (thrown) {
      setProblem(toProblem(thrown));
      return null;
    } finally {
      isBusy.current = false;
      setBusy(null);
      orders.reload();
    }
  };
  return { busy, problem, run };
}
