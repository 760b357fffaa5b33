import { useText } from '../../lib/language.ts';
import { Icon } from '../../ui/Icon.tsx';
import { places } from '../addresses.ts';
import { quantityText } from '../items/quantity-text.ts';
import styles from './KeypadPage.module.css';
import type { PickedLine } from './keypad.ts';
import { messages } from './messages.ts';

/** What has been picked so far, and the way to the stall's own goods. */
export function PickedGoods({ lines }: { lines: readonly PickedLine[] }) {
  const text = useText(messages);
  const said = lines.map((line) => `${quantityText(line.quantityMilli, line.unitName)} ${line.name}`).join(' + ');
  return (
    <a class={styles.goods} href={places.items}>
      <Icon name="basket" size={24} />
      <span class={said === '' ? '' : styles.picked}>{said || text.pick}</span>
    </a>
  );
}
