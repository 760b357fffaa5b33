import type { BankTransactionStory } from '@choso/shared/contracts';
import { useText } from '../../lib/language.ts';
import { amountText } from '../amount-text.ts';
import { storyMessages } from './story-messages.ts';

/** Where the đồng went in the books: every part with its account. */
export function BookedParts({ story }: { story: BankTransactionStory }) {
  const text = useText(storyMessages);
  if (story.direction === 'out') {
    return (
      <>
        {amountText(story.amountVnd)} {text.outgoing}
      </>
    );
  }
  if (story.allocations.length === 0) return <>{text.notBooked}</>;
  return (
    <ul>
      {story.allocations.map(({ bucket, amountVnd }) => (
        <li key={bucket}>
          {amountText(amountVnd)} {text.buckets[bucket] ?? bucket}
        </li>
      ))}
    </ul>
  );
}
