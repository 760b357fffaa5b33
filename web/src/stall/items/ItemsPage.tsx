import type { StallItemView } from '@choso/shared/contracts';
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { useText } from '../../lib/language.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Field } from '../../ui/Field.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { places } from '../addresses.ts';
import { amountText } from '../amount-text.ts';
import { SubPage } from '../frame/SubPage.tsx';
import { changeDraft, draft } from '../keypad/draft.ts';
import { type PickedLine, pressKey } from '../keypad/keypad.ts';
import styles from './ItemsPage.module.css';
import { messages } from './messages.ts';
import { useItems } from './use-items.ts';
import { WeighForm } from './WeighForm.tsx';

const LONGEST_NOTE = 200;

/** The stall's own goods, one tap to weigh, and a note for who wants one. What is added stands on the keypad. */
export function ItemsPage() {
  const text = useText(messages);
  const { route } = useLocation();
  const { items, isKept, problem } = useItems();
  const [weighing, setWeighing] = useState<StallItemView | null>(null);
  const add = (line: PickedLine) => {
    changeDraft({ keypad: pressKey(draft.peek().keypad, { kind: 'pick', line }) });
    setWeighing(null);
    route(places.keypad);
  };
  return (
    <SubPage title={text.title} back={{ href: places.keypad, label: text.keypad }}>
      {isKept && <p class={styles.kept}>{text.kept}</p>}
      {!items && !problem && <Skeleton height="72px" count={5} />}
      {!items && problem && <EmptyState icon="warning" text={problem.sentence} />}
      {items?.length === 0 && <EmptyState icon="basket" text={text.empty} />}
      <ul class={styles.items}>
        {items?.map((item) => (
          <li key={item.id}>
            <button type="button" class={styles.item} onClick={() => setWeighing(item)}>
              <strong>{item.name}</strong>
              <span class={styles.price}>
                {text.price(amountText(item.priceVnd), item.unitName)}
                {item.isSoldOutToday && ` · ${text.soldOut}`}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <div class={styles.note}>
        <Field
          label={text.note}
          hint={text.noteHint}
          value={draft.value.note}
          onInput={(note) => changeDraft({ note })}
          input={{ maxLength: LONGEST_NOTE, autoComplete: 'off', enterKeyHint: 'done' }}
        />
      </div>
      <Sheet
        title={weighing?.name ?? text.title}
        open={weighing !== null}
        onClose={() => setWeighing(null)}
        closeLabel={text.close}
      >
        {weighing && <WeighForm item={weighing} onAdd={add} />}
      </Sheet>
    </SubPage>
  );
}
