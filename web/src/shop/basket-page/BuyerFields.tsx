import type { MarketView } from '@choso/shared/contracts';
import { useText } from '../../lib/language.ts';
import { Field } from '../../ui/Field.tsx';
import { messages } from '../messages.ts';
import styles from './BuyerFields.module.css';
import { HandoverChoice } from './HandoverChoice.tsx';
import { NoteField } from './NoteField.tsx';
import type { Checkout } from './use-checkout.ts';

/** Who it is for and how they get it. */
export function BuyerFields({ checkout, market }: { checkout: Checkout; market: MarketView | null }) {
  const text = useText(messages);
  const { buyer, faults, change } = checkout;
  const delivers = buyer.handover === 'deliver';
  return (
    <section class={styles.fields}>
      <h2 class={styles.title}>{text.checkout}</h2>
      <Field
        label={text.name}
        value={buyer.name}
        onInput={(name) => change({ name })}
        error={faults.name ? text[faults.name] : null}
        input={{ name: 'name', autoComplete: 'name', autoCapitalize: 'words', maxLength: 80, enterKeyHint: 'next' }}
      />
      <Field
        label={text.phone}
        type="tel"
        value={buyer.phone}
        onInput={(phone) => change({ phone })}
        error={faults.phone ? text[faults.phone] : null}
        hint={text.phoneHint}
        input={{ name: 'tel', autoComplete: 'tel', inputMode: 'tel', maxLength: 20, enterKeyHint: 'next' }}
      />
      <HandoverChoice value={buyer.handover} onChange={(handover) => change({ handover })} />
      <NoteField
        label={delivers ? text.address : text.note}
        placeholder={delivers ? text.addressExample : text.noteExample}
        value={buyer.note}
        onInput={(note) => change({ note })}
        error={faults.note ? text[faults.note] : null}
      />
      <p class={styles.kept}>{text.buyerKept}</p>
      {market && (
        <p class={styles.legal} lang="vi">
          {market.legalNote}
        </p>
      )}
    </section>
  );
}
