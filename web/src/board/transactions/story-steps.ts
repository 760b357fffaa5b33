import type { BankTransactionStory } from '@choso/shared/contracts';

/** What happened, as far as we have words for it. */
export type StepKind =
  | 'payment-request.created'
  | 'payment-request.claimed'
  | 'payment-request.expired'
  | 'payment-request.cancelled'
  | 'told'
  | 'told-again'
  | 'matched'
  | 'booked'
  | 'bank-transaction.rematched'
  | 'decision.same-money'
  | 'decision.other-money'
  | 'decision.match'
  | 'decision.not-a-sale'
  | 'decision.undo'
  | 'other';

/** One step of a transaction's story. `by` is a person, a connection, or a channel for what was told. */
export interface Step {
  at: string;
  kind: StepKind;
  by: string;
}

const namedSteps: readonly string[] = [
  'payment-request.created',
  'payment-request.claimed',
  'payment-request.expired',
  'payment-request.cancelled',
  'bank-transaction.rematched',
  'decision.same-money',
  'decision.other-money',
  'decision.match',
  'decision.not-a-sale',
  'decision.undo',
] satisfies StepKind[];

/** A transaction's story in the order it happened: the code, the bank's notices, the matching, the booking. */
export function storySteps({ timeline, deliveries }: BankTransactionStory): Step[] {
  const told = deliveries.map(
    ({ receivedAt, channel }, index): Step => ({
      at: receivedAt,
      kind: index === 0 ? 'told' : 'told-again',
      by: channel,
    }),
  );
  const witnessed = timeline.flatMap(({ at, what, actor }): Step[] => {
    if (what === 'bank-transaction.booked') {
      return [
        { at, kind: 'matched', by: actor },
        { at, kind: 'booked', by: actor },
      ];
    }
    return [{ at, kind: namedSteps.includes(what) ? (what as StepKind) : 'other', by: actor }];
  });
  // The sort is stable: what was told comes before what was decided in the same instant.
  return [...told, ...witnessed].sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
}
