import { reopenDay } from '@choso/shared/contracts';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type ApiProblem, call, newIdempotencyKey, toProblem } from '../../lib/api.ts';
import { dateText } from '../../lib/clock.ts';
import { useText } from '../../lib/language.ts';
import { Button } from '../../ui/Button.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import styles from '../Records.module.css';
import { messages } from './messages.ts';
import type { ReopenRequest } from './reopen-request.ts';

interface Props {
  /** The day to agree about; null while the sheet is closed. */
  request: ReopenRequest | null;
  onClose: () => void;
  onDone: (request: ReopenRequest) => void;
}

/** Says what opening a day means, and opens it. */
export function AgreeSheet({ request, onClose, onDone }: Props) {
  const text = useText(messages);
  const key = useRef('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  useEffect(() => {
    key.current = newIdempotencyKey();
    setProblem(null);
  }, [request]);
  const day = request === null ? '' : dateText(request.businessDate);
  const agree = async () => {
    if (request === null) return;
    const { stallId, businessDate } = request;
    setBusy(true);
    setProblem(null);
    try {
      await call(reopenDay, { params: { stallId, businessDate }, body: {}, idempotencyKey: key.current });
      onDone(request);
    } catch (thrown) {
      setProblem(toProblem(thrown));
    }
    setBusy(false);
  };
  return (
    <Sheet title={text.sheetTitle(day)} open={request !== null} onClose={onClose} closeLabel={text.close}>
      <p>{request === null ? '' : text.sheetText(`${request.stallCode} · ${request.stallName}`, day)}</p>
      {problem && (
        <p class={styles.fault} role="alert">
          {problem.sentence}
        </p>
      )}
      <Button size="lg" block busy={busy} onClick={agree}>
        {text.yes}
      </Button>
    </Sheet>
  );
}
