import type { IfGone } from '@choso/shared/contracts';
import { language } from '../../lib/language.ts';
import type { BasketLine } from '../basket.ts';
import styles from './IfGoneChoice.module.css';

const choices: readonly IfGone[] = ['call', 'similar', 'drop'];

const texts = {
  vi: {
    label: 'Nếu hết',
    of: (name: string) => `Nếu hết ${name}`,
    call: 'gọi tôi',
    similar: 'đổi món tương tự',
    drop: 'bỏ món',
  },
  en: {
    label: 'If sold out',
    of: (name: string) => `If ${name} is sold out`,
    call: 'call me',
    similar: 'something similar',
    drop: 'leave it out',
  },
};

/** Asked here and not after: what the stall does when it has run out. */
export function IfGoneChoice({ line, onChange }: { line: BasketLine; onChange: (ifGone: IfGone) => void }) {
  const text = texts[language.value];
  return (
    <label class={styles.choice}>
      <span>{text.label}:</span>
      <select
        class={styles.select}
        aria-label={text.of(line.product.name)}
        value={line.ifGone ?? 'call'}
        onChange={(event) => onChange(event.currentTarget.value as IfGone)}
      >
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {text[choice]}
          </option>
        ))}
      </select>
    </label>
  );
}
