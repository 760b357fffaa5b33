import { noteOrderMoney, type StallOrderView } from '@choso/shared/contracts';
import { useLocation } from 'preact-iso';
import { call } from '../../lib/api.ts';
import { useText } from '../../lib/language.ts';
import { Button } from '../../ui/Button.tsx';
import { places } from '../addresses.ts';
import { amountText } from '../amount-text.ts';
import { useDesk } from '../desk.ts';
import { startDraft } from '../keypad/draft.ts';
import styles from './HandoverMoney.module.css';
import { messages } from './messages.ts';
import { useOrderAct } from './use-order-act.ts';

/** Where one pays at hand-over: the seller's own counter code, and her own note, which is no business of the market. */
export function HandoverMoney({ order }: { order: StallOrderView }) {
  const text = useText(messages);
  const { stallId, sign } = useDesk();
  const { route } = useLocation();
  const { busy, problem, run } = useOrderAct<'note'>();
  const note = () =>
    run('note', () =>
      call(noteOrderMoney, { params: { stallId, groupId: order.id }, body: { received: !order.moneyNoted } }),
    );
  return (
    <section class={styles.money}>
      <p class={styles.title}>{text.collectMoney}</p>
      {sign?.stall?.takesTransfers !== false && (
        <Button
          size="lg"
          block
          onClick={() => {
            startDraft(order.totalVnd, text.billNote(order.buyer.name));
            route(places.keypad);
          }}
        >
          {text.showCode(amountText(order.totalVnd))}
        </Button>
      )}
      <Button tone="plain" block busy={busy !== null} onClick={note}>
        {order.moneyNoted ? text.moneyNoteTaken : text.moneyNote}
      </Button>
      <p class={styles.hint}>{problem ? problem.sentence : text.moneyNoteHint}</p>
    </section>
  );
}
