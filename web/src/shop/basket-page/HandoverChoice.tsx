import { useText } from '../../lib/language.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { messages } from '../messages.ts';
import type { Buyer } from './buyer.ts';
import styles from './HandoverChoice.module.css';

type Handover = Buyer['handover'];
const ways: readonly { way: Handover; icon: IconName }[] = [
  { way: 'collect', icon: 'bag' },
  { way: 'deliver', icon: 'truck' },
];

/** Collect or have it brought. */
export function HandoverChoice({ value, onChange }: { value: Handover; onChange: (way: Handover) => void }) {
  const text = useText(messages);
  return (
    <fieldset class={styles.choice}>
      <legend class={styles.legend}>{text.handover}</legend>
      {ways.map(({ way, icon }) => (
        <label key={way} class={styles.way}>
          <input
            class={styles.radio}
            type="radio"
            name="handover"
            checked={value === way}
            onChange={() => onChange(way)}
          />
          <Icon name={icon} />
          <span class={styles.words}>
            <span class={styles.name}>{text[way]}</span>
            <span class={styles.note}>{way === 'collect' ? text.collectNote : text.deliverNote}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
