import { useText } from '../../../lib/language.ts';
import { messages } from './messages.ts';
import styles from './PeoplePage.module.css';

/** A right and whether somebody has it; one tap gives or takes it. */
export function RightSwitch({ label, isOn, onToggle }: { label: string; isOn: boolean; onToggle: () => void }) {
  const text = useText(messages);
  return (
    <button type="button" class={styles.right} aria-pressed={isOn} onClick={onToggle}>
      {label}
      <span class={styles.state}>{isOn ? text.on : text.off}</span>
    </button>
  );
}
