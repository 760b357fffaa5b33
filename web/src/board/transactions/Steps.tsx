import type { BankTransactionStory } from '@choso/shared/contracts';
import { formatReference } from '@choso/shared/reference-code';
import { exactTimeOfDay } from '../../lib/clock.ts';
import { useText } from '../../lib/language.ts';
import { reasonText } from '../../lib/reason-text.ts';
import { withHeldAmounts } from '../amount-text.ts';
import { Panel } from '../Panel.tsx';
import { providerName } from '../provider-names.ts';
import { BookedParts } from './BookedParts.tsx';
import styles from './Steps.module.css';
import { storyMessages } from './story-messages.ts';
import { type Step, storySteps } from './story-steps.ts';

/** The story in the order it happened. */
export function Steps({ story }: { story: BankTransactionStory }) {
  const text = useText(storyMessages);
  return (
    <Panel title={text.story}>
      <ol class={styles.steps}>
        {storySteps(story).map((step) => (
          <li key={`${step.at} ${step.kind}`} class={styles.step}>
            <time class={styles.time} dateTime={step.at}>
              {exactTimeOfDay(step.at)}
            </time>
            <strong class={styles.what}>{text.steps[step.kind]}</strong>
            <span class={styles.detail}>
              <Detail step={step} story={story} />
            </span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function Detail({ step: { kind, by }, story }: { step: Step; story: BankTransactionStory }) {
  const text = useText(storyMessages);
  const provider = providerName(story.provider);
  switch (kind) {
    case 'told':
      return `${text.toldBy(provider)} (${text.channels[by] ?? by})`;
    case 'told-again':
      return `${text.toldAgainBy(provider)} (${text.channels[by] ?? by})`;
    case 'matched':
      return withHeldAmounts(reasonText(story.reason));
    case 'booked':
      return <BookedParts story={story} />;
    default: {
      const who = by === 'clock' || by === 'shopper' ? text.actors[by] : text.actors.person;
      return story.reference === null ? who : `${text.code(formatReference(story.reference))} · ${who}`;
    }
  }
}
