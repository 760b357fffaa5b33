import { type Vnd, vnd } from '@choso/shared/money';
import { useText } from '../../lib/language.ts';
import { Icon } from '../../ui/Icon.tsx';
import { amountText } from '../amount-text.ts';
import styles from './Books.module.css';
import { messages } from './messages.ts';

/** How far what was counted is from the book; null while nothing was counted. A drawer that agrees is no bank's word: not green. */
export function Difference({ off }: { off: Vnd | null }) {
  const text = useText(messages);
  if (off === null) return <p class={styles.quiet}>{text.skip}</p>;
  const amount = amountText(vnd(Math.abs(off)));
  return (
    <p class={`${styles.verdict} ${off === 0 ? '' : styles.off}`} role="status">
      <Icon name={off === 0 ? 'check' : 'warning'} />
      {off === 0 ? text.same : off > 0 ? text.more(amount) : text.less(amount)}
    </p>
  );
}
