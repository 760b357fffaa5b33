import type { BankTransactionStory } from '@choso/shared/contracts';
import { Fragment } from 'preact';
import { dateText, exactTimeOfDay } from '../../../lib/clock.ts';
import { useText } from '../../../lib/language.ts';
import { messages } from './messages.ts';
import styles from './StoryPage.module.css';

const LONGEST_MEMO = 250;

/** What the bank told of a transfer, and each notice as it came. */
export function BankWords({ story }: { story: BankTransactionStory }) {
  const text = useText(messages);
  const facts = [
    [text.memo, story.memo.slice(0, LONGEST_MEMO) || text.noMemo],
    [text.bookedAt, `${exactTimeOfDay(story.bookedAt)} ${dateText(story.bookedAt)}`],
    [text.receivedAt, `${exactTimeOfDay(story.receivedAt)} ${dateText(story.receivedAt)}`],
    [text.account, story.accountNumber],
    ...(story.bankReference === null ? [] : [[text.bankReference, story.bankReference]]),
  ];
  return (
    <section class={styles.card}>
      <h2 class={styles.heading}>{text.bank}</h2>
      <dl class={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt class={styles.label}>{name}</dt>
            {/* Payers write what they like: their text must not turn the line around it. */}
            <dd class={styles.value}>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      {story.deliveries.length > 0 && (
        <details class={styles.raw}>
          <summary>
            {text.raw} · {text.rawCount(story.deliveries.length)}
          </summary>
          {story.deliveries.map(({ id, body, leftOut }) => (
            <Fragment key={id}>
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long line is read by scrolling, also by keyboard. */}
              <pre class={styles.body} tabIndex={0}>
                {body}
              </pre>
              {leftOut > 0 && <p>{text.rawCut(leftOut)}</p>}
            </Fragment>
          ))}
        </details>
      )}
    </section>
  );
}
