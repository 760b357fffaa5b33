import { verifyLedger } from '@choso/shared/contracts';
import { useState } from 'preact/hooks';
import { type ApiProblem, call, toProblem } from '../../lib/api.ts';
import { exactTimeOfDay } from '../../lib/clock.ts';
import { useText } from '../../lib/language.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { countText } from '../amount-text.ts';
import { Panel } from '../Panel.tsx';
import { breakReason } from './break-reason.ts';
import { messages } from './messages.ts';
import styles from './VerifyPanel.module.css';

type Finding = Awaited<ReturnType<typeof call<never, never, typeof verifyLedger.response>>>;

/** Has the server walk the whole chain now. Never green: that colour is for money that came. */
export function VerifyPanel({ slug }: { slug: string }) {
  const text = useText(messages);
  const [finding, setFinding] = useState<Finding | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [isWalking, setIsWalking] = useState(false);
  const verify = async () => {
    setIsWalking(true);
    setProblem(null);
    try {
      setFinding(await call(verifyLedger, { params: { slug } }));
    } catch (thrown) {
      setProblem(toProblem(thrown));
    }
    setIsWalking(false);
  };
  return (
    <Panel title={text.verify}>
      <div class={styles.result} role="status">
        {isWalking && <p>{text.verifying}</p>}
        {!isWalking && problem && <p class={styles.fault}>{problem.sentence}</p>}
        {!isWalking && !problem && finding && <Result finding={finding} />}
        {!isWalking && !problem && !finding && <p>{text.verifyNote}</p>}
      </div>
      <Button busy={isWalking} onClick={verify}>
        {text.verify}
      </Button>
    </Panel>
  );
}

function Result({ finding: { firstBroken, entries, checkedAt } }: { finding: Finding }) {
  const text = useText(messages);
  const time = exactTimeOfDay(checkedAt);
  if (firstBroken === null) {
    return (
      <div class={styles.intact}>
        <Icon name="check-circle" size={28} />
        <p>
          <strong>{text.intact}</strong>
          <br />
          {text.intactNote(countText(entries), time)}
        </p>
      </div>
    );
  }
  return (
    <div class={styles.broken}>
      <Icon name="warning" size={28} />
      <p>
        <strong>{text.broken(countText(firstBroken.seq))}</strong>
        <br />
        {text.reasons[breakReason(firstBroken.reason)]} {text.brokenNote(time)}
      </p>
    </div>
  );
}
