import { useRef, useState } from 'preact/hooks';
import { toProblem } from '../lib/api.ts';
import { openFile } from '../lib/open-file.ts';

/** A file that is taken out by a tap: whether it is on its way, and in words why the last one did not come. */
export interface TakenFile {
  busy: boolean;
  sentence: string | null;
  /** Fetch and open it; the same tap again tries again. While one is on its way another tap does nothing. */
  take: (path: string, name: string) => Promise<void>;
}

/** Files of the API that a page gives out; none fails without a word. */
export function useFile(): TakenFile {
  const isTaking = useRef(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ReturnType<typeof toProblem> | null>(null);
  const take = async (path: string, name: string) => {
    if (isTaking.current) return;
    isTaking.current = true;
    setBusy(true);
    setProblem(null);
    await openFile(path, name).catch((thrown: unknown) => setProblem(toProblem(thrown)));
    isTaking.current = false;
    setBusy(false);
  };
  return { busy, sentence: problem?.sentence ?? null, take };
}
