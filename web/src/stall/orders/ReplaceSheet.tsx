import { listProducts, type OrderLineView } from '@choso/shared/contracts';
import { formatVnd } from '@choso/shared/money';
import { call } from '../../lib/api.ts';
import { useText } from '../../lib/language.ts';
import { useLoad } from '../../lib/load.ts';
import { Sheet } from '../../ui/Sheet.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useDesk } from '../desk.ts';
import { type DraftInstead, toMilli } from './draft-lines.ts';
import { messages } from './messages.ts';
import styles from './ReplaceSheet.module.css';

interface Props {
  /** The line that is sold out; null while nobody asks. */
  line: OrderLineView | null;
  /** What is in the order already. */
  taken: readonly string[];
  onClose: () => void;
  onPick: (instead: DraftInstead) => void;
}

/** Something similar from the stall's own goods: as much of it as was ordered. */
export function ReplaceSheet({ line, taken, onClose, onPick }: Props) {
  const text = useText(messages);
  return (
    <Sheet title={text.pickTitle} open={line !== null} onClose={onClose} closeLabel={text.close}>
      {line && <Goods line={line} taken={taken} onPick={onPick} />}
    </Sheet>
  );
}

function Goods({ line, taken, onPick }: { line: OrderLineView } & Pick<Props, 'taken' | 'onPick'>) {
  const text = useText(messages);
  const { stallId, marketSlug } = useDesk();
  const { data, problem } = useLoad(
    () => call(listProducts, { params: { slug: marketSlug }, query: { stall: stallId, limit: 200 } }),
    [stallId],
  );
  if (!data) return problem ? <p role="alert">{problem.sentence}</p> : <Skeleton height="64px" count={3} />;
  const goods = data.items.filter(({ id, available }) => available && !taken.includes(id));
  if (goods.length === 0) return <p>{text.noGoods}</p>;
  return (
    <ul class={styles.goods}>
      {goods.map((product) => (
        <li key={product.id}>
          <button type="button" class={styles.product} onClick={() => onPick({ product, milli: likeOrdered(product) })}>
            <span>{product.name}</span>
            <span class={styles.price}>
              {formatVnd(product.priceVnd)}/{product.unitName}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );

  /** As much as was ordered where the unit is the same; else one. */
  function likeOrdered({ unitName, quantityStep }: { unitName: string; quantityStep: number }): number {
    if (unitName !== line.unitName) return Math.max(1000, toMilli(quantityStep));
    const step = toMilli(quantityStep);
    return Math.max(step, Math.round(toMilli(line.orderedQuantity || line.quantity) / step) * step);
  }
}
