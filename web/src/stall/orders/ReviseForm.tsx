import { reviseOrderGroup, type StallOrderView } from '@choso/shared/contracts';
import { useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { newIdempotencyKey } from '../../lib/api.ts';
import { timeOfDay } from '../../lib/clock.ts';
import { useText } from '../../lib/language.ts';
import { Field } from '../../ui/Field.tsx';
import { places } from '../addresses.ts';
import { amountText } from '../amount-text.ts';
import { useDesk } from '../desk.ts';
import { type Draft, openDraft, toRevision, withInstead, withMilli } from './draft-lines.ts';
import { keepOrderAct } from './kept-acts.ts';
import { messages } from './messages.ts';
import { ReplaceSheet } from './ReplaceSheet.tsx';
import { ReviseFoot } from './ReviseFoot.tsx';
import styles from './ReviseForm.module.css';
import { ReviseLine } from './ReviseLine.tsx';
import { useOrderAct } from './use-order-act.ts';
import { type Weighing, WeighSheet } from './WeighSheet.tsx';

const LONGEST_NOTE = 200;

/** What the stall really has: put it on the scales, count it, or say that it is sold out; the new sum shows at once. */
export function ReviseForm({ order, onSent }: { order: StallOrderView; onSent: () => void }) {
  const text = useText(messages);
  const { stallId } = useDesk();
  const { route } = useLocation();
  const { busy, problem, run } = useOrderAct<'revise'>();
  const [opened] = useState<Draft>(() => openDraft(order.lines));
  const [draft, setDraft] = useState(opened);
  const [note, setNote] = useState('');
  const [weighing, setWeighing] = useState<Weighing | null>(null);
  const [replaced, setReplaced] = useState<number | null>(null);
  // A tap after a lost answer is the same act; another weight is another one.
  const sent = useRef<{ body: string; key: string }>({ body: '', key: '' });

  const send = async () => {
    const words = note.trim();
    const body = { version: order.version, ...toRevision(draft), ...(words ? { note: words } : {}) };
    const said = JSON.stringify(body);
    if (sent.current.body !== said) sent.current = { body: said, key: newIdempotencyKey() };
    const params = { stallId, groupId: order.id };
    const label = { vi: messages.vi.actRevise(order.buyer.name), en: messages.en.actRevise(order.buyer.name) };
    const act = { kind: 'revise', label, params, body, key: sent.current.key } as const;
    const outcome = await run('revise', () => keepOrderAct(reviseOrderGroup, act));
    if (!outcome) return;
    onSent();
    // Kept on this phone it says so on its card; the form would ask for it a second time.
    if (outcome === 'waiting') route(places.orders);
  };

  const received = order.paymentRequest?.receivedVnd;
  return (
    <div class={styles.page}>
      {order.state === 'proposed' && (
        <p class={styles.waiting}>
          <strong>{text.waitTitle}</strong>
          {order.answerBy !== null && ` · ${text.shopperAnswersBy(timeOfDay(order.answerBy))}`}
        </p>
      )}
      {received ? <p class={styles.waiting}>{text.paidText(amountText(received))}</p> : null}
      {order.note && <p class={styles.note}>“{order.note}”</p>}
      <ul class={styles.list}>
        {draft.lines.map(({ line, milli }) => (
          <ReviseLine
            key={line.line}
            line={line}
            milli={milli}
            instead={draft.instead.get(line.line) ?? null}
            onMilli={(next) => setDraft(withMilli(draft, line.line, next))}
            onWeigh={() =>
              setWeighing({
                name: line.name,
                unitName: line.unitName,
                priceVnd: line.priceVnd,
                orderedMilli: Math.round((line.orderedQuantity || line.quantity) * 1000),
                milli,
                take: (next) => setDraft(withMilli(draft, line.line, next)),
              })
            }
            onReplace={() => setReplaced(line.line)}
            onDropInstead={() => setDraft(withInstead(draft, line.line, null))}
          />
        ))}
      </ul>
      <Field
        label={text.noteLabel}
        value={note}
        onInput={setNote}
        input={{
          maxLength: LONGEST_NOTE,
          placeholder: text.noteExample,
          autoCapitalize: 'sentences',
          enterKeyHint: 'done',
        }}
      />
      {problem && (
        <p class={styles.problem} role="alert">
          {problem.sentence}
        </p>
      )}
      <ReviseFoot
        order={order}
        draft={draft}
        busy={busy !== null}
        isSent={order.state === 'proposed' && draft === opened && note.trim() === ''}
        onSend={send}
      />
      <WeighSheet weighing={weighing} onClose={() => setWeighing(null)} />
      <ReplaceSheet
        line={order.lines.find(({ line }) => line === replaced) ?? null}
        taken={order.lines.map(({ productId }) => productId)}
        onClose={() => setReplaced(null)}
        onPick={(put) => {
          if (replaced !== null) setDraft(withInstead(draft, replaced, put));
          setReplaced(null);
        }}
      />
    </div>
  );
}
