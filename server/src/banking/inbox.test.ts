import type { BankEvent } from './bank-event.ts';
import { createInbox } from './inbox.ts';

const connection = { id: 'c', provider: 'sepay', stallId: null, isDemo: false };
const read = { kind: 'events' as const, events: [] as BankEvent[] };

it('lets everybody else have a turn between two batches, however fast they are stored', async () => {
  const order: string[] = [];
  const store = async () => {
    order.push('batch');
    setImmediate(() => order.push('others'));
  };
  const inbox = createInbox({ store, afterCommit: () => undefined });
  for (let batch = 0; batch < 5; batch += 1)
    await Promise.all(Array.from({ length: 100 }, () => inbox.receive(connection, 'import', '{}', read)));
  expect(order.join(' ')).toBe('batch others batch others batch others batch others batch');
});

it('stores together what is told in one turn, and what is told meanwhile in the next batch', async () => {
  const sizes: number[] = [];
  let later: Promise<void> | undefined;
  const store = async (arrivals: readonly unknown[]) => {
    sizes.push(arrivals.length);
    later ??= inbox.receive(connection, 'webhook', '{}', read);
  };
  const inbox = createInbox({ store, afterCommit: () => undefined });
  await Promise.all(Array.from({ length: 3 }, () => inbox.receive(connection, 'webhook', '{}', read)));
  await later;
  expect(sizes).toEqual([3, 1]);
});
