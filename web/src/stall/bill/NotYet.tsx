import { useText } from '../../lib/language.ts';
import { Button } from '../../ui/Button.tsx';
import { MoneyLamp } from '../frame/MoneyLamp.tsx';
import { messages } from '../messages.ts';
import { say } from '../voice/speaker.ts';
import styles from './NotYet.module.css';

/** After a long wait: no money yet, said and written, with a way to ask again. */
export function NotYet({ onCheck }: { onCheck: () => void }) {
  const text = useText(messages);
  const check = () => {
    say(['chua-thay-tien']);
    onCheck();
  };
  return (
    <div class={styles.row}>
      <div>
        <p role="status">{text.notYet}</p>
        <MoneyLamp />
      </div>
      <Button tone="plain" onClick={check}>
        {text.check}
      </Button>
    </div>
  );
}
