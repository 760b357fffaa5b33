import { sayReason } from '@choso/shared/reasons';
import { z } from 'zod';
import type { BankEvent, ReadDelivery } from '../bank-event.ts';
import type { ConnectionKey, OwnPart } from '../provider-adapter.ts';
import { quarantine, quarantineShape } from '../read-event.ts';
import { readCassoV1, readCassoV2 } from './read-transaction.ts';

const envelope = z.object({ error: z.literal(0).optional() });
const single = envelope.extend({ data: z.record(z.string(), z.unknown()) });
const several = envelope.extend({ data: z.array(z.unknown()).min(1) });

// A delivery is kept beside each of its transactions: the room it takes grows with the square of their number.
const MOST_WHOLE = 200;
const ROWS_OF_PART = 50;

/** Problems named in full; a delivery that has more is read by a person anyway. */
const NAMED_PROBLEMS = 3;
// All of it must fit where a problem is kept, in 300 characters, and a name of a bank may be long.
const LONGEST_NAMED = 260;

/** Read Casso's webhook body: one transaction in v2, an array of them in v1, where a bad one does not hold the others. */
export function readCassoWebhook(body: unknown, now: number, { authentication }: ConnectionKey): ReadDelivery {
  if (authentication !== 'secure-token') {
    const parsed = single.safeParse(body);
    return parsed.success ? readCassoV2(parsed.data.data, now) : quarantineShape(parsed.error);
  }
  const parsed = several.safeParse(body);
  if (!parsed.success) return quarantineShape(parsed.error);
  return together(parsed.data.data.map((transaction) => readCassoV1(transaction, now)));
}

/** A delivery of very many transactions in parts, each a delivery of some of them; any other stays whole. */
export function splitCasso(body: unknown): unknown[] {
  const parsed = several.safeParse(body);
  if (!parsed.success || parsed.data.data.length <= MOST_WHOLE) return [body];
  const { data } = parsed.data;
  const count = Math.ceil(data.length / ROWS_OF_PART);
  return Array.from({ length: count }, (_, at) => ({
    ...parsed.data,
    data: data.slice(at * ROWS_OF_PART, (at + 1) * ROWS_OF_PART),
  }));
}

/** Of a delivery of several, the transactions with these ids; null for the body of one transaction. */
export function ownPartOfCasso(body: unknown, ids: ReadonlySet<string>, receivedAt: number): OwnPart | null {
  const parsed = several.safeParse(body);
  if (!parsed.success) return null;
  const own = parsed.data.data.filter((transaction) => {
    const read = readCassoV1(transaction, receivedAt);
    return read.kind === 'events' && read.events.some(({ providerEventId }) => ids.has(providerEventId));
  });
  return { body: { ...parsed.data, data: own }, leftOut: parsed.data.data.length - own.length };
}

function together(reads: readonly ReadDelivery[]): ReadDelivery {
  const events: BankEvent[] = [];
  const problems: string[] = [];
  for (const [at, read] of reads.entries()) {
    if (read.kind === 'events') events.push(...read.events);
    else problems.push(sayReason('told/one-of-several', { at: at + 1, problem: read.problem }));
  }
  const unnamed = problems.splice(countNamed(problems)).length;
  const named = [...problems, ...(unnamed > 0 ? [sayReason('told/and-more', { count: unnamed })] : [])];
  const rejected = named.reduceRight((more, one) => (more === '' ? one : sayReason('told/several', { one, more })), '');
  if (events.length === 0) return quarantine(rejected);
  return { kind: 'events', events, ...(rejected === '' ? {} : { rejected }) };
}

function countNamed(problems: readonly string[]): number {
  let letters = 0;
  const tooMany = problems.findIndex((problem, at) => {
    letters += problem.length;
    return at === NAMED_PROBLEMS || letters > LONGEST_NAMED;
  });
  return tooMany === -1 ? problems.length : tooMany;
}
