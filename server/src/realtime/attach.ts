import type { Server as HttpServer } from 'node:http';
import type { ClientToServer, MarketEvent, ServerToClient, Topic, WatchReply } from '@choso/shared/realtime';
import { Server } from 'socket.io';
import type { Database } from '../db/index.ts';
import { readTopicAfter, toMarketEvent } from '../outbox/index.ts';
import { type Actor, canReadTrail, canSellAt, findActor, readToken } from '../people/index.ts';

const LONGEST_REPLAY = 1000;

/** Forwards events to whoever may watch their topic. */
export interface Realtime {
  forward(event: MarketEvent): void;
  close(): Promise<void>;
}

/** Attach socket.io to the server. */
export function attachRealtime(server: HttpServer, db: Database, clock: () => number): Realtime {
  const io = new Server<ClientToServer, ServerToClient>(server, { serveClient: false });

  io.on('connection', async (socket) => {
    const token = String(socket.handshake.auth.token ?? '') || readToken(socket.handshake.headers) || '';
    const known = token ? findActor(db, token, clock()).catch(() => null) : Promise.resolve(null);
    socket.on('watch', async (request, reply) => {
      if (typeof reply !== 'function') return;
      reply(await watch(request, await known).catch((): WatchReply => ({ ok: false, problem: 'server/unavailable' })));
    });
    socket.on('unwatch', (request) => {
      if (typeof request?.topic === 'string') void socket.leave(request.topic);
    });

    async function watch(
      request: { topic?: unknown; after?: unknown } | undefined,
      actor: Actor | null,
    ): Promise<WatchReply> {
      const topic = typeof request?.topic === 'string' ? request.topic : '';
      const kept = await resolveTopic(db, topic, actor);
      if (!kept) return { ok: false, problem: 'resource/not-found' };
      await socket.join(kept);
      const newest = await db
        .selectFrom('Event')
        .select((of) => of.fn.max('cursor').as('cursor'))
        .executeTakeFirst();
      let cursor = Number(newest?.cursor ?? 0);
      if (typeof request?.after === 'number' && Number.isSafeInteger(request.after)) {
        const missed = await readTopicAfter(db, kept, request.after, LONGEST_REPLAY);
        for (const row of missed) socket.emit('event', { ...toMarketEvent(row), topic: topic as Topic });
        cursor = Math.max(cursor, missed.at(-1)?.cursor ?? 0);
      }
      return { ok: true, cursor };
    }
  });

  const slugs = new Map<string, string>();
  void db
    .selectFrom('Market')
    .select(['id', 'slug'])
    .execute()
    .then((rows) => {
      for (const { id, slug } of rows) slugs.set(`market:${id}`, `market:${slug}`);
    });
  return {
    forward: (event) =>
      void io.to(event.topic).emit('event', { ...event, topic: (slugs.get(event.topic) ?? event.topic) as Topic }),
    close: () => io.close(),
  };
}

/** The topic under which events are kept, when this person may watch it; null otherwise. */
async function resolveTopic(db: Database, topic: string, actor: Actor | null): Promise<string | null> {
  const [kind, ref = ''] = topic.split(/:(.*)/s);
  if (kind === 'stall') return canSellAt(actor, ref) ? topic : null;
  if (kind === 'order') {
    const order = await db.selectFrom('Order').select('id').where('token', '=', ref).executeTakeFirst();
    return order ? topic : null;
  }
  if (kind === 'market') {
    const market = await db.selectFrom('Market').select('id').where('slug', '=', ref).executeTakeFirst();
    return market && canReadTrail(actor, market.id) ? `market:${market.id}` : null;
  }
  if (kind === 'payment-request') {
    const bill = await db.selectFrom('PaymentRequest').select('stallId').where('id', '=', ref).executeTakeFirst();
    return bill && canSellAt(actor, bill.stallId) ? topic : null;
  }
  return null;
}
