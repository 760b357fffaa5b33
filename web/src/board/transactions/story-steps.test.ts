import type { BankTransactionStory } from '@choso/shared/contracts';
import { storySteps } from './story-steps.ts';

const at = (time: string) => `2026-11-24T${time}+07:00`;

function buildStory(parts: Partial<BankTransactionStory>): BankTransactionStory {
  return { deliveries: [], timeline: [], ...parts } as unknown as BankTransactionStory;
}

test('a story goes from the code over the notice to the booking, and a second notice counts once', () => {
  const story = buildStory({
    deliveries: [
      { id: 'd1', receivedAt: at('09:05:18'), channel: 'webhook', body: '{}', leftOut: 0 },
      { id: 'd2', receivedAt: at('09:06:00'), channel: 'webhook', body: '{}', leftOut: 0 },
    ],
    timeline: [
      { at: at('09:04:47'), what: 'payment-request.created', actor: 'p1' },
      { at: at('09:05:18'), what: 'bank-transaction.booked', actor: 'demo-sepay' },
    ],
  });
  expect(storySteps(story).map(({ kind }) => kind)).toEqual([
    'payment-request.created',
    'told',
    'matched',
    'booked',
    'told-again',
  ]);
});

test('an act we have no words for is still shown', () => {
  const story = buildStory({ timeline: [{ at: at('10:00:00'), what: 'something.new', actor: 'p1' }] });
  expect(storySteps(story)).toEqual([{ at: at('10:00:00'), kind: 'other', by: 'p1' }]);
});
