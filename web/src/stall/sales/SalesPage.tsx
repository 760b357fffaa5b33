import { listSales, reverseSale, type SaleView } from '@choso/shared/contracts';
import { toBusinessDate } from '@choso/shared/time';
import { useRef, useState } from 'preact/hooks';
import { type ApiProblem, call, newIdempotencyKey, toProblem } from '../../lib/api.ts';
import { serverNow, timeOfDay } from '../../lib/clock.ts';
import { useText } from '../../lib/language.ts';
import { useLive } from '../../lib/live.ts';
import { useLoad } from '../../lib/load.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { amountText } from '../amount-text.ts';
import { createActKeys } from '../decisions/act-keys.ts';
import { useDesk } from '../desk.ts';
import { SubPage } from '../frame/SubPage.tsx';
import { ReceiptButton, saleReceipt } from '../receipt/ReceiptButton.tsx';
import { messages } from './messages.ts';
import styles from './SalesPage.module.css';
import { TakeBackSheet } from './TakeBackSheet.tsx';

const keys = createActKeys(newIdempotencyKey);
const SHOWN = 100;

/** Today's sales in cash and on tabs, newest first; a mistaken one can be taken back and stays to be seen. */
export function SalesPage() {
  const text = useText(messages);
  const { stallId } = useDesk();
  const { data, problem, reload } = useLoad(
    () => call(listSales, { params: { stallId }, query: { limit: SHOWN } }),
    [stallId],
  );
  useLive([`stall:${stallId}`], reload);
  const { taking, take, close, busy, refusal, reverse } = useTakeBack(stallId, reload);
  const today = toBusinessDate(serverNow());
  const sales = data?.items.filter(({ soldAt }) => soldAt.slice(0, 10) === today) ?? [];
  return (
    <SubPage title={text.salesTitle}>
      {!data && !problem && <Skeleton height="88px" count={3} />}
      {!data && problem && <EmptyState icon="warning" text={problem.sentence} />}
      {data && sales.length === 0 && <EmptyState icon="cash" text={text.salesEmpty} />}
      <ul class={styles.sales}>
        {sales.map((sale) => (
          <Row key={sale.id} sale={sale} onTakeBack={() => take(sale)} />
        ))}
      </ul>
      <TakeBackSheet
        amountVnd={taking?.amountVnd ?? null}
        busy={busy}
        problem={refusal}
        onClose={close}
        onYes={reverse}
      />
    </SubPage>
  );
}

function useTakeBack(stallId: string, onDone: () => void) {
  const isSending = useRef(false);
  const [taking, take] = useState<SaleView | null>(null);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<ApiProblem | null>(null);
  const close = () => {
    take(null);
    setRefusal(null);
  };
  const reverse = async (reason: string) => {
    if (!taking || isSending.current) return;
    isSending.current = true;
    setBusy(true);
    try {
      const idempotencyKey = keys.keyFor({ sale: taking.id, reason });
      await call(reverseSale, { params: { stallId, saleId: taking.id }, body: { reason }, idempotencyKey });
      close();
      onDone();
    } catch (thrown) {
      setRefusal(toProblem(thrown));
    } finally {
      isSending.current = false;
      setBusy(false);
    }
  };
  return { taking, take, close, busy, refusal, reverse };
}

function Row({ sale, onTakeBack }: { sale: SaleView; onTakeBack: () => void }) {
  const text = useText(messages);
  const amount = amountText(sale.amountVnd);
  const isMendable = sale.reverses === null && sale.reversedBy === null;
  const details = [
    sale.tab?.name,
    sale.tenderedVnd !== null && sale.changeVnd !== null
      ? text.change47(amountText(sale.tenderedVnd), amountText(sale.changeVnd))
      : null,
    ...sale.lines.map((line) => line.name),
    sale.note,
    sale.reason,
    sale.reversedBy ? text.takenBack : null,
  ].filter(Boolean);
  return (
    <li class={styles.sale}>
      <div class={styles.words}>
        <span>
          {timeOfDay(sale.soldAt)} {sale.reverses ? text.reversalOf : text.saleOf[sale.kind]}
        </span>
        <strong class={sale.reversedBy ? styles.gone : ''}>{`${sale.reverses ? '−\u00a0' : ''}${amount}`}</strong>
        <span class={styles.quiet}>{details.join(' · ')}</span>
      </div>
      {isMendable && (
        <div class={styles.acts}>
          <ReceiptButton
            path={saleReceipt(sale.stallId, sale.id)}
            name={sale.id.slice(-8)}
            amountVnd={sale.amountVnd}
            isShort
          />
          <Button tone="plain" block label={text.takeBackLabel(amount)} onClick={onTakeBack}>
            {text.takeBack}
          </Button>
        </div>
      )}
    </li>
  );
}
