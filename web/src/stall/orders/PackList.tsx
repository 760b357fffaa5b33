import { moveOrderGroup, type StallOrderView } from '@choso/shared/contracts';
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { useText } from '../../lib/language.ts';
import { keep, readKept } from '../../lib/storage.ts';
import { Amount } from '../../ui/Amount.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { places } from '../addresses.ts';
import { useDesk } from '../desk.ts';
import { keepOrderAct } from './kept-acts.ts';
import { messages } from './messages.ts';
import styles from './PackList.module.css';
import { PaymentMark } from './PaymentMark.tsx';
import { quantityText } from './quantity-text.ts';
import { useOrderAct } from './use-order-act.ts';

/** Into the bag, tick by tick. The ticks stay on this phone and need no network. */
export function PackList({ order, onFix }: { order: StallOrderView; onFix: () => void }) {
  const text = useText(messages);
  const { stallId } = useDesk();
  const { route } = useLocation();
  const { busy, problem, run } = useOrderAct<'ready'>();
  const key = `choso-packed-${order.id}`;
  const [ticked, setTicked] = useState<readonly number[]>(() => readKept<number[]>(key) ?? []);
  const tick = (line: number) => {
    const next = ticked.includes(line) ? ticked.filter((one) => one !== line) : [...ticked, line];
    setTicked(next);
    keep(key, next);
  };
  const finish = async () => {
    const params = { stallId, groupId: order.id };
    const label = { vi: messages.vi.actReady(order.buyer.name), en: messages.en.actReady(order.buyer.name) };
    const act = { kind: 'ready', label, params, body: { state: 'ready' } } as const;
    if (!(await run('ready', () => keepOrderAct(moveOrderGroup, act)))) return;
    keep(key, null);
    route(places.orders);
  };
  return (
    <div class={styles.page}>
      <PaymentMark order={order} />
      {order.note && <p class={styles.note}>“{order.note}”</p>}
      <p class={styles.hint}>{text.packHint}</p>
      <ul class={styles.list}>
        {order.lines
          .filter(({ quantity }) => quantity > 0)
          .map(({ line, name, quantity, unitName }) => (
            <li key={line}>
              <button type="button" class={styles.line} aria-pressed={ticked.includes(line)} onClick={() => tick(line)}>
                <span class={styles.box}>{ticked.includes(line) && <Icon name="check" size={28} stroke={3} />}</span>
                <span>
                  <strong>{quantityText(quantity, unitName)}</strong> {name}
                </span>
              </button>
            </li>
          ))}
      </ul>
      <button type="button" class={styles.fix} onClick={onFix}>
        {text.fix}
      </button>
      {problem && (
        <p class={styles.problem} role="alert">
          {problem.sentence}
        </p>
      )}
      <div class={styles.foot}>
        <p class={styles.sum}>
          <span>{text.sum}</span>
          <Amount vnd={order.totalVnd} />
        </p>
        <Button size="lg" block busy={busy !== null} onClick={finish}>
          {text.packed}
        </Button>
      </div>
    </div>
  );
}
