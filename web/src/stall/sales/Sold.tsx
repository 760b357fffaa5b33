import type { Vnd } from '@choso/shared/money';
import { useText } from '../../lib/language.ts';
import { Amount } from '../../ui/Amount.tsx';
import { Button } from '../../ui/Button.tsx';
import { amountText } from '../amount-text.ts';
import { messages } from './messages.ts';
import styles from './Sold.module.css';
import type { KeptSale } from './use-sale.ts';

/** What was kept, and what goes over the table next. Never green: no bank has told of it. */
export function Sold({
  sold,
  amountVnd,
  changeVnd,
  customerName,
  onNext,
}: {
  sold: KeptSale;
  amountVnd: Vnd;
  changeVnd: Vnd | null;
  customerName: string | null;
  onNext: () => void;
}) {
  const text = useText(messages);
  const balanceVnd = sold.answer?.tab?.balanceVnd;
  return (
    <div class={styles.sold} role="status">
      <p class={styles.title}>{customerName === null ? text.soldCash : text.soldTab(customerName)}</p>
      <Amount vnd={amountVnd} size="lg" />
      {customerName === null && changeVnd !== null && changeVnd > 0 && (
        <p class={styles.change}>{text.giveChange(amountText(changeVnd))}</p>
      )}
      {customerName === null && !changeVnd && <p>{text.noChange}</p>}
      {customerName !== null && balanceVnd !== undefined && <p>{text.nowOwes(customerName, amountText(balanceVnd))}</p>}
      {sold.answer === null && <p class={styles.kept}>{text.kept}</p>}
      <Button size="lg" block onClick={onNext}>
        {text.nextGuest}
      </Button>
    </div>
  );
}
