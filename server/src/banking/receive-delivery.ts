import { sayReason } from '@choso/shared/reasons';
import { AppError } from '../http/index.ts';
import type { Connection } from './connections.ts';
import type { Inbox } from './inbox.ts';
import { parseBody } from './parse-body.ts';
import { tryKeys } from './prove-delivery.ts';
import type { Answer, ProviderAdapter, SignedDelivery } from './provider-adapter.ts';
import { toKept } from './read-event.ts';
import { isOnlyTest } from './tally-arrivals.ts';

interface Deps {
  adapter: ProviderAdapter;
  inbox: Inbox;
  now: number;
  /** The provider signs with the connection's new secret from now on. */
  endTurn: (connection: Connection) => Promise<void>;
}

/**
 * Take one delivery: prove it over the bytes as they came, read it, keep it with all it causes, then answer. One of very
 * many transactions is kept in parts.
 *
 * Throws `webhook/bad-signature` for one that the connection's holder did not send, `request/malformed-json` for an
 * authentic one that is no JSON (kept for a person), and `server/unavailable` when the database cannot take it.
 */
export async function receiveDelivery(
  { adapter, inbox, now, endTurn }: Deps,
  connection: Connection,
  delivery: SignedDelivery,
): Promise<Answer> {
  const proof = tryKeys(connection, (key) => adapter.isAuthentic(delivery, key, now) || null);
  if (!proof) throw new AppError('webhook/bad-signature');
  const text = toKept(delivery.body.toString('utf8'));
  const parsed = await parseBody(delivery, adapter);
  const notJson = { body: text, read: { kind: 'quarantine', problem: sayReason('told/not-json', {}) } } as const;
  const values = parsed.ok ? (adapter.split?.(parsed.value) ?? [parsed.value]) : [];
  const toTelling = (value: unknown) => ({
    body: values.length === 1 ? text : toKept(JSON.stringify(value)),
    read: adapter.read(value, now, connection),
  });
  const [first = notJson, ...others] = values.map(toTelling);
  const told = [first, ...others];
  await Promise.all(told.map(({ body, read }) => inbox.receive(connection, 'webhook', body, read))).catch((cause) => {
    // What the database says of itself is for the operator alone.
    throw Object.assign(new AppError('server/unavailable'), { cause });
  });
  // A test may be of our own making; only the provider's word shows that it has the new secret.
  if (connection.previousSecret && proof.provenBy === 'current' && !told.every(({ read }) => isOnlyTest(read)))
    await endTurn(connection);
  if (!parsed.ok) throw new AppError('request/malformed-json');
  return adapter.accept(first.read, text);
}
