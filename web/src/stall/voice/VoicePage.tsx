import { vnd } from '@choso/shared/money';
import { type Announcement, CHIME_CLIP_IDS } from '@choso/shared/vietnamese';
import { useState } from 'preact/hooks';
import { useText } from '../../lib/language.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { places } from '../addresses.ts';
import { SubPage } from '../frame/SubPage.tsx';
import { messages as stallMessages } from '../messages.ts';
import { SharedWith } from '../speaker/SharedWith.tsx';
import { messages } from './messages.ts';
import { announceOnTap, isMuted, isUnlocked, sayOnTap } from './speaker.ts';
import styles from './VoicePage.module.css';
import { vibrate } from './vibrate.ts';
import { changeVoice, voiceSettings } from './voice-settings.ts';

/** How the announcer speaks on this phone: every sentence can be heard before money depends on it. */
export function VoicePage() {
  const text = useText(messages);
  const { me } = useText(stallMessages);
  const [isSilent, setSilent] = useState(false);
  const { region, speed, volume, isRepeated } = voiceSettings.value;
  const hear = async (announcement: Announcement) => {
    vibrate(announcement.verdict);
    await announceOnTap(announcement);
    setSilent(!isUnlocked.peek());
  };
  const hearOrder = async () => setSilent(!(await sayOnTap([CHIME_CLIP_IDS.order, 'don-moi'])));
  return (
    <SubPage title={text.title} back={{ href: places.me, label: me }}>
      <div class={styles.page}>
        <p class={styles.intro}>{isMuted.value ? text.mutedNote : text.intro}</p>
        <section class={styles.tests} aria-label={text.tests}>
          <TestButton label={text.testPaid} onClick={() => hear({ verdict: 'exact', amountVnd: vnd(25_000) })} />
          <TestButton
            label={text.testShort}
            onClick={() => hear({ verdict: 'short', amountVnd: vnd(15_000), differenceVnd: vnd(10_000) })}
          />
          <TestButton
            label={text.testOver}
            onClick={() => hear({ verdict: 'over', amountVnd: vnd(30_000), differenceVnd: vnd(5_000) })}
          />
          <TestButton label={text.testOrder} onClick={hearOrder} />
          {isSilent && !isMuted.value && (
            <p class={styles.problem} role="alert">
              {text.noSound}
            </p>
          )}
        </section>
        <Choice
          legend={text.volume}
          options={text.volumes}
          chosen={volume}
          onChoose={(to) => changeVoice({ volume: to })}
        />
        <Choice
          legend={text.speed}
          options={text.speeds}
          chosen={speed}
          onChoose={(to) => changeVoice({ speed: to })}
        />
        <Choice
          legend={text.repeat}
          options={{ once: text.once, twice: text.twice }}
          chosen={isRepeated ? 'twice' : 'once'}
          onChoose={(to) => changeVoice({ isRepeated: to === 'twice' })}
        />
        <Choice
          legend={text.region}
          options={text.regions}
          chosen={region}
          onChoose={(to) => changeVoice({ region: to })}
        />
        <Button size="lg" tone="plain" block onClick={() => (isMuted.value = !isMuted.peek())}>
          <Icon name={isMuted.value ? 'speaker' : 'speaker-off'} />
          {isMuted.value ? text.unmute : text.mute}
        </Button>
        <SharedWith />
      </div>
    </SubPage>
  );
}

function TestButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <Button size="lg" tone="plain" block disabled={isMuted.value} onClick={onClick}>
      <Icon name="speaker" />
      {label}
    </Button>
  );
}

function Choice<Option extends string>({
  legend,
  options,
  chosen,
  onChoose,
}: {
  legend: string;
  options: Record<Option, string>;
  chosen: Option;
  onChoose: (option: Option) => void;
}) {
  return (
    <fieldset class={styles.choice}>
      <legend class={styles.legend}>{legend}</legend>
      <div class={styles.options}>
        {(Object.keys(options) as Option[]).map((option) => (
          <button
            key={option}
            type="button"
            class={styles.option}
            aria-pressed={option === chosen}
            onClick={() => onChoose(option)}
          >
            {options[option]}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
