import { storySteps } from './story-steps.ts';

it('tells a story in its order: the code, the notice, the booking, the notice that came again', () => {
  const [made, came, again] = ['08:00:00', '08:01:00', '08:09:00'].map((time) => `2026-11-24T${time}+07:00`) as [
    string,
    string,
    string,
  ];
  const steps = storySteps({
    deliveries: [
      { id: 'd1', receivedAt: came, channel: 'webhook', body: '', leftOut: 0 },
      { id: 'd2', receivedAt: again, channel: 'pull', body: '', leftOut: 0 },
    ],
    timeline: [
      { at: made, what: 'payment-request.created', actor: 'p' },
      { at: came, what: 'bank-transaction.booked', actor: 'c' },
    ],
  });
  expect(steps.map(({ kind, isRepeat }) => [kind, isRepeat])).toEqual([
    ['payment-request.created', false],
    ['told', false],
    ['bank-transaction.booked', false],
    ['told', true],
  ]);
});
