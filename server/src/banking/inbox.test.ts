import type { BankEvent } from './bank-event.ts';
import { createInbox, type Inbox } from './inbox.ts';

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

describe('while many tell at once', () => {
  const tell = (inbox: Inbox, count: number) =>
    Array.from({ length: count }, () => inbox.receive(connection, 'webhook', '{}', read));
  const openWaiting = (longestWaitMs: number) => {
    const sizes: number[] = [];
    const store = async (arrivals: readonly unknown[]) => void sizes.push(arrivals.length);
    return { sizes, inbox: createInbox({ store, afterCommit: () => undefined, longestWaitMs }) };
  };
  // Longer than the test: what is stored in it did not wait so long.
  const LONG_MS = 400;

  it('waits until most of those just answered have told again', async () => {
    const { sizes, inbox } = openWaiting(LONG_MS);
    await Promise.all(tell(inbox, 30));
    const some = tell(inbox, 19);
    await new Promise(setImmediate);
    expect(sizes).toEqual([30]);
    await Promise.all([...some, ...tell(inbox, 1)]);
    expect(sizes).toEqual([30, 20]);
  });

  it('waits no longer than it was told to, when nobody tells again', async () => {
    const { sizes, inbox } = openWaiting(1);
    await Promise.all(tell(inbox, 30));
    await Promise.all(tell(inbox, 1));
    expect(sizes).toEqual([30, 1]);
  });

  it('lets a few who tell wait for nobody', async () => {
    const { sizes, inbox } = openWaiting(LONG_MS);
    await Promise.all(tell(inbox, 7));
    const one = tell(inbox, 1);
    await new Promise(setImmediate);
    expect(sizes).toEqual([7, 1]);
    await Promise.all(one);
  });

  it('takes each round as it comes where a batch costs little', async () => {
    const { sizes, inbox } = openWaiting(0);
    await Promise.all(tell(inbox, 30));
    const one = tell(inbox, 1);
    await new Promise(setImmediate);
    expect(sizes).toEqual([30, 1]);
    await Promise.all(one);
  });
});
