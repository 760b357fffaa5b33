import type { BankTransactionStory } from '@choso/shared/contracts';

/** One step of a transfer's story. `kind` is `told`, or what the log calls it; `channel` is set for what was told. */
export interface StoryStep {
  at: string;
  kind: string;
  channel: string;
  /** The same money was told before. */
  isRepeat: boolean;
}

/** A transfer's story in the order it happened; what was told comes before what was done about it in the same instant. */
export function storySteps({
  timeline,
  deliveries,
}: Pick<BankTransactionStory, 'timeline' | 'deliveries'>): StoryStep[] {
  const told = deliveries.map(({ receivedAt, channel }, place) => ({
    at: receivedAt,
    kind: 'told',
    channel,
    isRepeat: place > 0,
  }));
  const logged = timeline.map(({ at, what }) => ({ at, kind: what, channel: '', isRepeat: false }));
  return [...told, ...logged].sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
}
