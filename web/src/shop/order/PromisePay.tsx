import { type PaymentRequestView, promisePayment } from '@choso/shared/contracts';
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { type ApiProblem, call, toProblem } from '../../lib/api.ts';
import { useText } from '../../lib/language.ts';
import { Button } from '../../ui/Button.tsx';
import { messages } from '../messages.ts';
import styles from './PromisePay.module.css';

/** Tell the stall that the money is on its way. It turns nothing green; only the bank does. */
export function PromisePay({ bill }: { bill: PaymentRequestView }) {
  const text = useText(messages);
  const token = useLocation().path.split('/')[2] ?? '';
  const [isSending, setIsSending] = useState(false);
  const [isTold, setIsTold] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);

  const tell = async () => {
    setIsSending(true);
    setProblem(null);
    await call(promisePayment, { params: { id: bill.id }, query: { order: token } }).then(
      () => setIsTold(true),
      (thrown) => setProblem(toProblem(thrown)),
    );
    setIsSending(false);
  };

  return (
    <div class={styles.place} role="status">
      {isTold || bill.flags.includes('in-transit') ? (
        <p>{text.promised}</p>
      ) : (
        <Button tone="plain" block busy={isSending} onClick={tell}>
          {text.promise}
        </Button>
      )}
      {problem && <p>{problem.sentence}</p>}
    </div>
  );
}
