import { vnd } from '@choso/shared/money';
import { toIsoInstant } from '@choso/shared/time';
import type { PullSource } from '../../server/src/banking/index.ts';
import type { Notice } from './fact.ts';
import { connections } from './town.ts';

type Pulled = Awaited<ReturnType<PullSource['listSince']>>;

const OVERLAP_MS = 24 * 3_600_000;

/** What SePay knows, the time it is, and what it listed so far. */
interface Listed {
  clock: () => number;
  notices: readonly Notice[];
  listed: Notice[];
}

/** Whether what a connection tells stands in a list, too. */
export function isListed(connectionId: string): boolean {
  return connections.some(({ id, provider, authentication }) => {
    return id === connectionId && provider === 'sepay' && authentication === 'hmac';
  });
}

/** SePay's list of what it knows, whether it told it or not. */
export function createListing(world: Listed): PullSource {
  return {
    canPull: ({ authentication }) => authentication === 'hmac',
    async listSince({ id }, cursor) {
      const since = cursor === null ? 0 : Date.parse(cursor) - OVERLAP_MS;
      const own = world.notices.filter(
        ({ channel, connectionId, fact }) =>
          channel === 'provider' && connectionId === id && !fact.isTest && fact.bookedAt >= since,
      );
      for (const notice of own) notice.isSent = true;
      world.listed.push(...own);
      return { deliveries: own.map(toListed), nextCursor: toIsoInstant(world.clock()) };
    },
  };
}

function toListed({ id, fact }: Notice): Pulled['deliveries'][number] {
  const { direction, accountNumber, memo, bankReference, bookedAt } = fact;
  const event = {
    providerEventId: String(id),
    direction,
    amountVnd: vnd(fact.amountVnd),
    accountNumber,
    subAccount: fact.virtualNumber,
    memo,
    bankReference,
    isTest: false,
    bookedAt,
  };
  return { body: JSON.stringify({ listed: id }), read: { kind: 'events', events: [event] } };
}
