import type { MarketEvent } from '@choso/shared/realtime';
import { openSubscription } from './subscription.ts';

function event(cursor: number): MarketEvent {
  return { cursor, topic: 'stall:a', kind: 'bank-transaction.booked', ref: `t${cursor}`, version: 1, at: '' };
}

/** A table that grows, and in which each reading may be interrupted by something that happens. */
function openTable(kept: number[], meanwhile: (reading: number) => void = () => {}) {
  let readings = 0;
  return {
    newestCursor: async () => kept.at(-1) ?? 0,
    readAfter: async (cursor: number) => {
      const found = kept.filter((one) => one > cursor).slice(0, 2);
      readings += 1;
      meanwhile(readings);
      return found.map(event);
    },
  };
}

async function follow(
  kept: number[],
  after: number | undefined,
  happening: (tell: (cursor: number) => void, reading: number) => void,
) {
  const sent: number[] = [];
  const tell = (cursor: number) => subscription.tell(event(cursor));
  const table = openTable(kept, (reading) => happening(tell, reading));
  const subscription = openSubscription(({ cursor }) => sent.push(cursor), table);
  const cursor = await subscription.catchUp(after);
  return { sent, cursor, tell };
}

it('sends what was missed in order, page after page, and then what happens', async () => {
  const { sent, cursor, tell } = await follow([1, 2, 3, 4, 5], 1, () => {});
  expect([sent, cursor]).toEqual([[2, 3, 4, 5], 5]);
  tell(6);
  expect(sent).toEqual([2, 3, 4, 5, 6]);
});

it('sends nothing of before to whoever comes without a cursor', async () => {
  expect(await follow([1, 2, 3], undefined, () => {})).toMatchObject({ sent: [], cursor: 3 });
});

it('neither loses nor doubles what happens during the replay, even when it is told again afterwards', async () => {
  const kept = [1, 2, 3];
  const { sent, cursor, tell } = await follow(kept, 1, (tellNow, reading) => {
    if (reading > 2) return;
    kept.push(3 + reading);
    tellNow(3 + reading);
  });
  expect([sent, cursor]).toEqual([[2, 3, 4, 5], 5]);
  tell(5);
  tell(6);
  expect(sent).toEqual([2, 3, 4, 5, 6]);
});
