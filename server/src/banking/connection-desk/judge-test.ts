import type { ConnectionTestView } from '@choso/shared/contracts';
import { sayReason } from '@choso/shared/reasons';

/** What was seen of a test. `status` null: nothing came back. */
export interface SeenOfTest {
  status: number | null;
  isKept: boolean;
  seconds: number;
}

/** Say in words what a test showed. */
export function judgeTest({ status, isKept, seconds }: SeenOfTest): ConnectionTestView {
  const isReached = status !== null;
  const isTaken = isReached && status >= 200 && status < 300;
  const isSignatureRight = status === 401 ? false : isTaken && isKept ? true : null;
  const sentence = toSentence({ status, isKept, seconds });
  return { isGood: isTaken && isKept, isReached, isSignatureRight, isKept, status, seconds, sentence };
}

/** Say in words what came of asking a provider; `problem` is Vietnamese, null when it answered as it should. */
export function judgeAsking(providerName: string, problem: string | null, seconds: number): ConnectionTestView {
  const sentence =
    problem === null
      ? sayReason('sample/asked', { provider: providerName, seconds: inFigures(seconds) })
      : sayReason('sample/not-asked', { provider: providerName, problem });
  const isReached = problem === null;
  return { isGood: isReached, isReached, isSignatureRight: null, isKept: false, status: null, seconds, sentence };
}

function inFigures(seconds: number): string {
  return seconds.toFixed(seconds < 1 ? 2 : 1).replace('.', ',');
}

function toSentence({ status, isKept, seconds: exact }: SeenOfTest): string {
  const seconds = inFigures(exact);
  if (status === null) return sayReason('sample/unreachable', {});
  if (status === 401) return sayReason('sample/bad-signature', { seconds });
  if (status >= 300 && status < 400) return sayReason('sample/redirected', { status });
  if (status === 404) return sayReason('sample/not-there', {});
  if (status < 200 || status >= 300) return sayReason('sample/fault', { seconds, status });
  if (!isKept) return sayReason('sample/lost', {});
  return sayReason('sample/good', { seconds });
}
