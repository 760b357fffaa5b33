/** What a page may watch: one bill, one stall, one order, one market; a speaker, by its secret token, one of its stalls. */
export type Topic =
  | `payment-request:${string}`
  | `stall:${string}`
  | `order:${string}`
  | `market:${string}`
  | `speaker:${string}:${string}`;

/** What can be announced. An event is a hint: it names what changed and its version; the page fetches it through the API. */
export type EventKind =
  | 'payment-request.created'
  | 'payment-request.received'
  | 'payment-request.settled'
  | 'payment-request.reopened'
  | 'payment-request.voided'
  | 'payment-request.promised'
  | 'payment-request.linked'
  | 'decision.made'
  | 'sale.made'
  | 'tab.changed'
  | 'bank-transaction.booked'
  | 'bank-transaction.rematched'
  | 'order.placed'
  | 'order.changed'
  | 'stall.changed'
  | 'stall.goods-changed'
  | 'stall.people-changed'
  | 'bank-account.change'
  | 'order.proposed'
  | 'order.accepted'
  | 'order.ready'
  | 'order.handed-over'
  | 'order.cancelled';

/**
 * One announcement.
 *
 * Shape: `cursor` grows with every event of the server; `ref` is the id of what changed; `version` its version after the change.
 * Units: `at` is ISO 8601 with offset.
 */
export interface MarketEvent {
  cursor: number;
  topic: Topic;
  kind: EventKind;
  ref: string;
  version: number;
  at: string;
}

/** Asks to follow a topic; `after` replays, in order, what came later than that cursor. */
export interface WatchRequest {
  topic: Topic;
  after?: number;
}

/** The answer to `watch`: the cursor that is now up to date, or the code of the refusal. */
export type WatchReply = { ok: true; cursor: number } | { ok: false; problem: string };

/** Events a client may emit on the socket. */
export interface ClientToServer {
  watch(request: WatchRequest, reply: (answer: WatchReply) => void): void;
  unwatch(request: { topic: Topic }): void;
}

/** Events the server emits on the socket. */
export interface ServerToClient {
  event(event: MarketEvent): void;
}
