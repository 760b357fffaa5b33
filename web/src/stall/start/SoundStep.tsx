import { useState } from 'preact/hooks';
import { useText } from '../../lib/language.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { isMuted, sayOnTap } from '../voice/speaker.ts';
import { messages } from './messages.ts';
import styles from './StartPage.module.css';

/** A tap opens the sound; that it was heard only the seller can say. */
export function SoundStep({ onDone }: { onDone: () => void }) {
  const text = useText(messages);
  const [state, setState] = useState<'off' | 'asking' | 'not heard'>('off');
  const listen = async () => {
    isMuted.value = false;
    setState('asking');
    if (!(await sayOnTap(['loa-da-bat', 'nghe-ro-khong']))) setState('not heard');
  };
  return (
    <section class={styles.card}>
      <Icon name="speaker" size={64} />
      <h2 class={styles.heading}>{state === 'off' ? text.soundTitle : text.heardAsk}</h2>
      <p role="status">{state === 'not heard' ? text.notHeard : state === 'off' ? text.soundText : ''}</p>
      {state === 'asking' ? (
        <div class={styles.acts}>
          <Button size="lg" tone="plain" block onClick={() => setState('not heard')}>
            {text.heardNo}
          </Button>
          <Button size="lg" block onClick={onDone}>
            {text.heardYes}
          </Button>
        </div>
      ) : (
        <Button size="lg" block onClick={() => void listen()}>
          {state === 'off' ? text.soundOn : text.again}
        </Button>
      )}
      {state === 'not heard' && (
        <Button size="lg" tone="plain" block onClick={onDone}>
          {text.goWithout}
        </Button>
      )}
    </section>
  );
}
