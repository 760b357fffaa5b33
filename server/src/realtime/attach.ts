import type { Server as HttpServer } from 'node:http';
import type { ClientToServer, MarketEvent, ServerToClient, Topic, WatchReply } from '@choso/shared/realtime';
import { Server, type Socket } from 'socket.io';
import type { Database } from '../db/index.ts';
import { readNewestCursor, readTopicAfter, toMarketEvent } from '../outbox/index.ts';
import { type Actor, canReadTrail, canSellAt, findActor, readToken } from '../people/index.ts';
import { mayHear } from '../speakers/index.ts';
import { openSubscription, type Subscription } from './subscription.ts';

const PAGE = 500;

/** Forwards events to whoever may watch their topic. */
export interface Realtime {
  /** Whether anybody watches anything. */
  isHeard(): boolean;
  forward(event: MarketEvent): void;
  close(): Promise<void>;
}

interface Deps {
  db: Database;
  clock: () => number;
  isSecure: boolean;
  /** Hands what is committed to this. */
  relay: { settle(): Promise<void> };
}

/** Attach socket.io to the server. */
export function attachRealtime(server: HttpServer, { db, clock, isSecure, relay }: Deps): Realtime {
  const io = new Server<ClientToServer, ServerToClient>(server, { serveClient: false });
  const subscriptions = new Map<string, Map<string, Subscription>>();

  const tokenOf = ({ handshake }: Socket) =>
    String(handshake.auth.token ?? '') || readToken(handshake.headers, isSecure) || '';
  const findSocketActor = async (socket: Socket) => {
    const token = tokenOf(socket);
    return token ? findActor(db, token, clock()).catch(() => null) : null;
  };
  // A phone that was signed out, or whose owner no longer sells there, hears nothing more of the stall.
  const dropStrangers = async (topic: string) => {
    for (const id of subscriptions.get(topic)?.keys() ?? []) {
      const socket = io.sockets.sockets.get(id);
      if (socket && !(await resolveTopic(db, topic, await findSocketActor(socket)))) socket.disconnect(true);
    }
  };

  io.on('connection', (socket) => {
    const known = findSocketActor(socket);

    socket.on('watch', async (request, reply) => {
      if (typeof reply !== 'function') return;
      reply(await watch(request, await known).catch((): WatchReply => ({ ok: false, problem: 'server/unavailable' })));
    });
    socket.on('unwatch', async (request) => {
      if (typeof request?.topic !== 'string') return;
      const kept = await resolveTopic(db, request.topic, await known).catch(() => null);
      if (kept) leave(kept);
    });
    socket.on('disconnect', () => {
      for (const kept of [...subscriptions.keys()]) leave(kept);
    });

    async function watch(
      request: { topic?: unknown; after?: unknown } | undefined,
      actor: Actor | null,
    ): Promise<WatchReply> {
      const topic = typeof request?.topic === 'string' ? request.topic : '';
      const kept = await resolveTopic(db, topic, actor);
      if (!kept) return { ok: false, problem: 'resource/not-found' };
      const after = Number.isSafeInteger(request?.after) ? Number(request?.after) : undefined;
      const send = (event: MarketEvent) => void socket.emit('event', { ...event, topic: topic as Topic });
      const subscription = openSubscription(send, {
        newestCursor: () => readNewestCursor(db),
        readAfter: async (cursor) => (await readTopicAfter(db, kept, cursor, PAGE)).map(toMarketEvent),
      });
      // What happened while nobody watched is nothing new to whoever watches first.
      if (subscriptions.size === 0) await relay.settle();
      const watchers = subscriptions.get(kept) ?? new Map<string, Subscription>();
      subscriptions.set(kept, watchers.set(socket.id, subscription));
      return { ok: true, cursor: await subscription.catchUp(after) };
    }

    function leave(kept: string) {
      const watchers = subscriptions.get(kept);
      watchers?.delete(socket.id);
      if (watchers?.size === 0) subscriptions.delete(kept);
    }
  });

  return {
    isHeard: () => subscriptions.size > 0,
    forward(event) {
      for (const subscription of subscriptions.get(event.topic)?.values() ?? []) subscription.tell(event);
      // When the database is away nobody can ask it anything either; the next change looks again.
      if (event.kind === 'stall.people-changed') void dropStrangers(event.topic).catch(() => undefined);
    },
    close: () => io.close(),
  };
}

/** The topic under which events are kept, when this person may watch it; null otherwise. */
async function resolveTopic(db: Database, topic: string, actor: Actor | null): Promise<string | null> {
  const [kind, ref = ''] = topic.split(/:(.*)/s);
  if (kind === 'stall') return canSellAt(actor, ref) ? topic : null;
  if (kind === 'speaker') {
    const [token = '', stallId = ''] = ref.split(':');
    return (await mayHear(db, token, stallId)) ? `stall:${stallId}` : null;
  }
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
