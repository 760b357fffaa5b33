import type { TabLineView } from '@choso/shared/contracts';
import { vnd } from '@choso/shared/money';
import { dateText, timeOfDay } from '../../lib/clock.ts';
import { useText } from '../../lib/language.ts';
import { Button } from '../../ui/Button.tsx';
import { amountText } from '../amount-text.ts';
import { messages as saleMessages } from '../sales/messages.ts';
import { messages } from './messages.ts';
import styles from './TabPage.module.css';

/** One line of a customer's page; what was a mistake can be taken back, and stays to be seen. */
export function TabLine({ line, onTakeBack }: { line: TabLineView; onTakeBack: () => void }) {
  const text = useText(messages);
  const saleText = useText(saleMessages);
  const amount = amountText(vnd(Math.abs(line.amountVnd)));
  return (
    <li class={styles.line}>
      <div class={styles.words}>
        <strong>{text.kinds[line.kind]}</strong>
        <span class={styles.quiet}>
          {dateText(line.at)} {timeOfDay(line.at)}
        </span>
        {line.description && <span class={styles.quiet}>{line.description}</span>}
      </div>
      <div class={styles.right}>
        <strong class={styles.amount}>{`${line.amountVnd < 0 ? '−' : '+'}\u00a0${amount}`}</strong>
        {line.reversible && (
          <Button tone="plain" label={saleText.takeBackLabel(amount)} onClick={onTakeBack}>
            {saleText.takeBack}
          </Button>
        )}
      </div>
    </li>
  );
}
