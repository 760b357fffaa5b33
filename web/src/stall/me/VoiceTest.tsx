import { vnd } from '@choso/shared/money';
import { useText } from '../../lib/language.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { messages } from '../messages.ts';
import { announceOnTap, isMuted } from '../voice/speaker.ts';
import { vibrate } from '../voice/vibrate.ts';
import styles from './MePage.module.css';

/** Hear what "enough" and "short" sound like before money depends on it. */
export function VoiceTest() {
  const text = useText(messages);
  const tryPaid = () => {
    announceOnTap({ verdict: 'exact', amountVnd: vnd(25_000) });
    vibrate('exact');
  };
  const tryShort = () => {
    announceOnTap({ verdict: 'short', amountVnd: vnd(15_000), differenceVnd: vnd(10_000) });
    vibrate('short');
  };
  const toggleMute = () => {
    isMuted.value = !isMuted.value;
  };
  return (
    <section class={styles.card}>
      <h2 class={styles.heading}>{text.voice}</h2>
      <p class={styles.quiet}>{text.voiceHint}</p>
      <Button size="lg" tone="plain" block disabled={isMuted.value} onClick={tryPaid}>
        <Icon name="speaker" />
        {text.voiceTest}
      </Button>
      <Button size="lg" tone="plain" block disabled={isMuted.value} onClick={tryShort}>
        <Icon name="speaker" />
        {text.voiceShort}
      </Button>
      <Button size="lg" tone="plain" block onClick={toggleMute}>
        <Icon name={isMuted.value ? 'speaker' : 'speaker-off'} />
        {isMuted.value ? text.unmute : text.mute}
      </Button>
    </section>
  );
}
