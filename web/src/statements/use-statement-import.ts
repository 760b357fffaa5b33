import {
  importStatement,
  previewStatement,
  type StatementImportView,
  type StatementPreviewView,
} from '@choso/shared/contracts';
import { useRef, useState } from 'preact/hooks';
import { type ApiProblem, toProblem } from '../lib/api.ts';
import { type ChosenFile, type FileFault, takeFile } from './chosen-file.ts';
import { handIn, type Said } from './hand-in.ts';

interface State {
  file: ChosenFile | null;
  said: Said;
  busy: 'reading' | 'importing' | null;
  preview: StatementPreviewView | null;
  /** What was said when the preview was read. */
  readWith: Said | null;
  result: StatementImportView | null;
  problem: ApiProblem | FileFault | null;
  /** Whether an import of this file went out and no answer came back. */
  wasCut: boolean;
}

const NOTHING_SAID = { accountNumber: null, mapping: null, takeAlike: false };
const NO_FILE = { file: null, busy: null, preview: null, readWith: null, result: null, problem: null, wasCut: false };

/** One statement on its way: chosen, read, corrected, imported. The file stays until another is chosen. */
export function useStatementImport(firstFeedId: string | null, onImported: () => void) {
  const [state, setState] = useState<State>({ ...NO_FILE, said: { ...NOTHING_SAID, feedId: firstFeedId } });
  // What is answered to an earlier file, or to an earlier reading, is of no interest any more.
  const turn = useRef(0);
  const isSending = useRef(false);

  const read = async (file: ChosenFile, said: Said) => {
    turn.current += 1;
    const mine = turn.current;
    setState((now) => {
      // What another feed would make of it says nothing here.
      const preview = now.said.feedId === said.feedId ? now.preview : null;
      return { ...now, file, said, preview, busy: 'reading', problem: null, result: null };
    });
    const settle = (change: (now: State) => Partial<State>) => {
      if (mine === turn.current) setState((now) => ({ ...now, ...change(now), busy: null }));
    };
    await handIn(previewStatement, file, said).then(
      (preview) => settle(() => ({ preview, readWith: said })),
      // What is imported is what the preview shows, not what could not be read.
      (thrown: unknown) =>
        settle((now) => ({ problem: toProblem(thrown), said: (now.preview && now.readWith) ?? now.said })),
    );
  };

  return {
    ...state,
    pickFeed(feedId: string | null) {
      const said = { ...NOTHING_SAID, feedId };
      if (state.file && feedId !== null) void read(state.file, said);
      else setState((now) => ({ ...now, said }));
    },
    async choose(chosen: File) {
      const taken = await takeFile(chosen);
      turn.current += 1;
      const said = { ...NOTHING_SAID, feedId: state.said.feedId };
      setState({ ...NO_FILE, said, problem: typeof taken === 'string' ? taken : null });
      if (typeof taken !== 'string') await read(taken, said);
    },
    /** Read the file once more, with what is said now. */
    async readAgain(part: Partial<Said> = {}) {
      if (state.file) await read(state.file, { ...state.said, ...part });
    },
    async importNow() {
      const { file, said } = state;
      // A second tap can come before the busy button is drawn.
      if (!file || state.busy || isSending.current) return;
      isSending.current = true;
      setState((now) => ({ ...now, busy: 'importing', problem: null }));
      try {
        const result = await handIn(importStatement, file, said);
        setState((now) => ({ ...now, result, busy: null }));
        onImported();
      } catch (thrown) {
        const problem = toProblem(thrown);
        const isCut = problem.code === 'network';
        setState((now) => ({ ...now, problem, busy: null, wasCut: now.wasCut || isCut }));
      } finally {
        isSending.current = false;
      }
    },
    startOver() {
      turn.current += 1;
      setState({ ...NO_FILE, said: { ...NOTHING_SAID, feedId: state.said.feedId } });
    },
  };
}

/** One statement on its way. */
export type StatementWork = ReturnType<typeof useStatementImport>;
