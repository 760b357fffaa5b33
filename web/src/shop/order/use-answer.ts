import { answerOrderGroup, type OrderGroupView } from '@choso/shared/contracts';
import { useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { type ApiProblem, call, newIdempotencyKey, toProblem } from '../../lib/api.ts';

/** The shopper's word on one stall's part: a yes in one tap, a no after a question. */
export interface PartAnswer {
  busy: 'yes' | 'no' | null;
  problem: ApiProblem | null;
  isAskingNo: boolean;
  yes: () => void;
  askNo: () => void;
  keep: () => void;
  no: () => void;
}

/** Answers carry the version that is on the screen: a yes to what changed meanwhile is no yes. */
export function useAnswer(group: OrderGroupView, onAnswered: () => void): PartAnswer {
  const token = useLocation().path.split('/')[2] ?? '';
  const [busy, setBusy] = useState<PartAnswer['busy']>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [isAskingNo, setAskingNo] = useState(false);
  const sent = useRef({ said: '', key: '' });

  const say = async (answer: 'yes' | 'no') => {
    if (busy !== null) return;
    setBusy(answer);
    setProblem(null);
    const said = `${answer} ${group.version}`;
    if (sent.current.said !== said) sent.current = { said, key: newIdempotencyKey() };
    const params = { token, groupId: group.id };
    const options = { params, body: { answer, version: group.version }, idempotencyKey: sent.current.key };
    await call(answerOrderGroup, options).catch((thrown: unknown) => setProblem(toProblem(thrown)));
    setBusy(null);
    setAskingNo(false);
    onAnswered();
  };
  return {
    busy,
    problem,
    isAskingNo,
    yes: () => void say('yes'),
    askNo: () => setAskingNo(true),
    keep: () => setAskingNo(false),
    no: () => void say('no'),
  };
}
