import { type BankTransactionStory, getTransactionStory } from '@choso/shared/contracts';
import { useState } from 'preact/hooks';
import { useLocation, useRoute } from 'preact-iso';
import { call } from '../../../lib/api.ts';
import { dateText, exactTimeOfDay } from '../../../lib/clock.ts';
import { useText } from '../../../lib/language.ts';
import { useLoad } from '../../../lib/load.ts';
import { verdictTone } from '../../../lib/payment-tone.ts';
import { Amount } from '../../../ui/Amount.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { places } from '../../addresses.ts';
import { NotASaleSheet } from '../../decisions/NotASaleSheet.tsx';
import { byTransaction } from '../../decisions/told-decisions.ts';
import { useDesk } from '../../desk.ts';
import { SubPage } from '../../frame/SubPage.tsx';
import { messages as stallMessages } from '../../messages.ts';
import { billReceipt, ReceiptButton } from '../../receipt/ReceiptButton.tsx';
import { verdictSigns, verdictText, verdictWords } from '../verdict-words.ts';
import { BankWords } from './BankWords.tsx';
import { messages } from './messages.ts';
import styles from './StoryPage.module.css';
import { storySteps } from './story-steps.ts';

/** One transfer from the bank's own words to the books: what it matched, who touched it, where its money stands. */
export function StoryPage() {
  const text = useText(messages);
  const { tryAgain } = useText(stallMessages);
  const { params } = useRoute();
  const id = params.id ?? '';
  const { data, problem, reload } = useLoad(() => call(getTransactionStory, { params: { id } }), [id]);
  return (
    <SubPage title={text.title}>
      {!data && !problem && <Skeleton height="200px" count={3} />}
      {!data && problem && (
        <EmptyState icon="warning" text={problem.sentence}>
          <Button size="lg" onClick={reload}>
            {tryAgain}
          </Button>
        </EmptyState>
      )}
      {data && <Story story={data} onChanged={reload} />}
    </SubPage>
  );
}

function Story({ story, onChanged }: { story: BankTransactionStory; onChanged: () => void }) {
  const text = useText(messages);
  const words = useText(verdictWords);
  const { decisions } = useDesk();
  const { route } = useLocation();
  const [isNoSale, setNoSale] = useState(false);
  const decision = byTransaction(decisions.data?.items ?? []).get(story.id);
  const isOpen = decision === undefined || decision.kind === 'other-money';
  const mayBeNoSale = story.direction === 'in' && isOpen && story.paymentRequestId === null;
  return (
    <div class={styles.page}>
      <section class={styles.card}>
        <p class={styles.label}>{story.direction === 'in' ? text.cameIn : text.wentOut}</p>
        <Amount vnd={story.amountVnd} size="lg" />
        <p>
          <Chip tone={story.twinDecision === 'same-money' ? 'void' : verdictTone(story.verdict)}>
            {verdictSigns[story.verdict]} {verdictText(words, story)}
          </Chip>
        </p>
        {story.paymentRequestId !== null && story.reference !== null ? (
          <>
            <Button tone="plain" size="lg" block href={places.bill(story.paymentRequestId)}>
              {text.openBill(story.reference)}
            </Button>
            {story.verdict === 'exact' && (
              <ReceiptButton
                path={billReceipt(story.paymentRequestId)}
                name={story.reference}
                amountVnd={story.amountVnd}
              />
            )}
          </>
        ) : (
          story.verdict === 'received' && <p class={styles.quiet}>{text.noBill}</p>
        )}
        {decision && (
          <Button tone="plain" size="lg" block onClick={() => route(places.decisions)}>
            {text.decided}: {text.takeBack}
          </Button>
        )}
        {mayBeNoSale && (
          <Button tone="plain" size="lg" block onClick={() => setNoSale(true)}>
            {text.notASale}
          </Button>
        )}
      </section>
      <BankWords story={story} />
      {story.allocations.length > 0 && (
        <section class={styles.card}>
          <h2 class={styles.heading}>{text.parts}</h2>
          <ul class={styles.rows}>
            {story.allocations.map(({ bucket, amountVnd }) => (
              <li key={`${bucket} ${amountVnd}`} class={styles.row}>
                <span>{text.buckets[bucket] ?? bucket}</span>
                <Amount vnd={amountVnd} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section class={styles.card}>
        <h2 class={styles.heading}>{text.steps}</h2>
        <ol class={styles.rows}>
          {storySteps(story).map(({ at, kind, channel, isRepeat }) => (
            <li key={`${at} ${kind} ${channel}`} class={styles.row}>
              <span>
                {kind === 'told'
                  ? (isRepeat ? text.toldAgain : text.told)(text.channels[channel] ?? channel)
                  : (text.step[kind] ?? text.otherStep)}
              </span>
              <time dateTime={at}>
                {exactTimeOfDay(at)} {dateText(at)}
              </time>
            </li>
          ))}
        </ol>
        {story.chain && <p class={styles.quiet}>{text.proof(story.chain.seq)}</p>}
      </section>
      <NotASaleSheet
        transaction={story}
        open={isNoSale}
        onClose={() => setNoSale(false)}
        onDone={() => {
          setNoSale(false);
          decisions.reload();
          onChanged();
        }}
      />
    </div>
  );
}
