import type { StallOrderView } from '@choso/shared/contracts';
import { useState } from 'preact/hooks';
import { useText } from '../../lib/language.ts';
import { Amount } from '../../ui/Amount.tsx';
import { Button } from '../../ui/Button.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { amountText } from '../amount-text.ts';
import { countUnweighed, type Draft, draftTotal, outcomeOf } from './draft-lines.ts';
import { messages } from './messages.ts';
import styles from './ReviseFoot.module.css';

interface Props {
  order: StallOrderView;
  draft: Draft;
  busy: boolean;
  /** The shopper is looking at just this already. */
  isSent: boolean;
  onSend: () => void;
}

/** Old sum, new sum, and the one act: ask the shopper, or take the order up when nothing changes for her. */
export function ReviseFoot({ order, draft, busy, isSent, onSend }: Props) {
  const text = useText(messages);
  const [isEnding, setEnding] = useState(false);
  const total = draftTotal(draft);
  const unweighed = countUnweighed(draft);
  const outcome = outcomeOf(draft);
  const agreedWords = order.state === 'placed' ? text.takeAsOrdered : text.weighDone;
  const words = isSent ? text.sent : { ends: text.nothingLeft, asks: text.sendToShopper, agreed: agreedWords }[outcome];
  return (
    <div class={styles.foot}>
      <p class={styles.sum}>
        <span>
          {total === order.totalVnd
            ? text.sum
            : `${order.totalVnd === order.orderedTotalVnd ? text.orderedSum : text.agreedSum} ${amountText(order.totalVnd)} →`}
        </span>
        <Amount vnd={total} size="lg" />
      </p>
      {unweighed > 0 && outcome !== 'ends' ? (
        <p class={styles.hint}>{text.stillToWeigh(unweighed)}</p>
      ) : (
        outcome === 'asks' && <p class={styles.hint}>{text.askedText}</p>
      )}
      <Button
        size="lg"
        block
        tone={outcome === 'ends' ? 'danger' : 'main'}
        busy={busy}
        disabled={isSent || (unweighed > 0 && outcome !== 'ends')}
        onClick={outcome === 'ends' ? () => setEnding(true) : onSend}
      >
        {words}
      </Button>
      <Sheet title={text.nothingLeftTitle} open={isEnding} onClose={() => setEnding(false)} closeLabel={text.close}>
        <p>{text.nothingLeftText(order.buyer.name)}</p>
        <Button
          tone="danger"
          size="lg"
          block
          busy={busy}
          onClick={() => {
            setEnding(false);
            onSend();
          }}
        >
          {text.nothingLeft}
        </Button>
        <Button tone="plain" size="lg" block onClick={() => setEnding(false)}>
          {text.refuseNo}
        </Button>
      </Sheet>
    </div>
  );
}
