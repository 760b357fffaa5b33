import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { useText } from '../../lib/language.ts';
import { places } from '../addresses.ts';
import { SubPage } from '../frame/SubPage.tsx';
import { messages as stallMessages } from '../messages.ts';
import { messages } from './messages.ts';
import { SoundStep } from './SoundStep.tsx';
import { StandStep } from './StandStep.tsx';
import styles from './StartPage.module.css';
import { startToday } from './started-today.ts';

/** Once a shift: is the speaker heard, and is the code on the table the stall's own. */
export function StartPage() {
  const text = useText(messages);
  const { keypad } = useText(stallMessages);
  const { route } = useLocation();
  const [step, setStep] = useState<1 | 2>(1);
  const heard = () => {
    startToday();
    setStep(2);
  };
  return (
    <SubPage title={text.title} back={{ href: places.keypad, label: keypad }}>
      <div class={styles.page}>
        <p class={styles.step}>{text.step(step)}</p>
        {step === 1 ? <SoundStep onDone={heard} /> : <StandStep onDone={() => route(places.keypad)} />}
      </div>
    </SubPage>
  );
}
