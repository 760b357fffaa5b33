import type { EventKind, MarketEvent, Topic } from '@choso/shared/realtime';
import { toIsoInstant } from '@choso/shared/time';
import type { Selectable } from 'kysely';
import { type Database, type DB, insertMany, type Tx } from '../db/index.ts';

/** An announcement to make: to which topics, what kind, about which record at which version. */
export interface NewEvent {
  topics: readonly Topic[];
  kind: EventKind;
  ref: string;
  version: number;
}

type EventRow = Selectable<DB['Event']>;

/** Write announcements into the transaction they tell of; one row per topic. */
export async function addEvents(tx: Tx, events: readonly NewEvent[], at: number): Promise<void> {
  const rows = events.flatMap(({ topics, kind, ref, version }) =>
    topics.map((topic) => ({ topic, kind, ref, version, at })),
  );
  await insertMany(tx, 'Event', rows);
}

/** Events of every topic after a cursor, in order, plus those of `holes` that have appeared since. */
export function readEventsAfter(
  db: Database,
  cursor: number,
  holes: readonly number[],
  limit: number,
): Promise<EventRow[]> {
  return db
    .selectFrom('Event')
    .selectAll()
    .where((where) =>
      holes.length === 0
        ? where('cursor', '>', cursor)
        : where.or([where('cursor', '>', cursor), where('cursor', 'in', [...holes])]),
    )
    .orderBy('cursor')
    .limit(limit)
    .execute();
}

/** How many events of every topic there are after a cursor, and the newest of them; the cursor itself when there is none. */
export async function countEventsAfter(db: Database, cursor: number): Promise<{ count: number; newest: number }> {
  const counted = await db
    .selectFrom('Event')
    .select((of) => [of.fn.countAll().as('count'), of.fn.max('cursor').as('newest')])
    .where('cursor', '>', cursor)
    .executeTakeFirst();
  return { count: Number(counted?.count ?? 0), newest: Number(counted?.newest ?? cursor) };
}

/** Events of one topic after a cursor, in order. */
export function readTopicAfter(db: Database, topic: string, cursor: number, limit: number): Promise<EventRow[]> {
  return db
    .selectFrom('Event')
    .selectAll()
    .where('topic', '=', topic)
    .where('cursor', '>', cursor)
    .orderBy('cursor')
    .limit(limit)
    .execute();
}

/** The cursor of the newest event of all topics; 0 when there is none. */
export async function readNewestCursor(db: Database): Promise<number> {
  const newest = await db
    .selectFrom('Event')
    .select((of) => of.fn.max('cursor').as('cursor'))
    .executeTakeFirst();
  return Number(newest?.cursor ?? 0);
}

/** An event as it travels. */
export function toMarketEvent(row: EventRow): MarketEvent {
  return { ...row, topic: row.topic as Topic, kind: row.kind as EventKind, at: toIsoInstant(row.at) };
}
