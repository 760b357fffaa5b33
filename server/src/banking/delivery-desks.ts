import { problems } from '@choso/shared/problems';
import type { Database } from '../db/index.ts';
import { AppError } from '../http/index.ts';
import { type Connection, countRefused, endTurn } from './connections.ts';
import { createFindConnection } from './find-connection.ts';
import { isHeadedTwice } from './headed-twice.ts';
import type { Inbox } from './inbox.ts';
import { tryKeys } from './prove-delivery.ts';
import type { Answer, ProviderAdapter, SignedDelivery } from './provider-adapter.ts';
import type { Providers } from './providers.ts';
import { receiveDelivery } from './receive-delivery.ts';
import type { SecretBox } from './seal-secret.ts';

/** A provider's machine calling. `rawHeaders` are names and values in turn, as Node gives them. */
export interface Call extends SignedDelivery {
  connectionId: string;
  rawHeaders: readonly string[];
}

/** Where a provider calls: behind `/webhooks/{provider}/{connectionId}`, at `path`. */
export interface DeliveryDesk {
  provider: string;
  path: '' | `/${string}`;
  /** Throws what leaves through the one error door, where the provider's contract names no refusal of its own. */
  take(call: Call): Promise<Answer>;
}

/** What the desks work with. */
export interface DeskDeps {
  db: Database;
  clock: () => number;
  inbox: Inbox;
  providers: Providers;
  demoSecret: string | null;
  /** Opens secrets that were sealed; without it those that stand open are read. */
  secretBox?: SecretBox;
  countDelivery?: (provider: string, outcome: 'accepted' | 'refused' | 'failed') => void;
}

/** The desks of every provider: where it delivers, and where some of them first fetch a token. */
export function openDeliveryDesks(deps: DeskDeps): DeliveryDesk[] {
  const { db, clock, inbox, providers, countDelivery } = deps;
  const findConnection = createFindConnection(deps);

  const openDesk = (provider: string, adapter: ProviderAdapter, path: DeliveryDesk['path'], answer: Answerer) => {
    // Asking for a token delivers nothing.
    const isDelivery = path === adapter.path;
    const take = async (call: Call): Promise<Answer> => {
      const connection = await findConnection(provider, call.connectionId);
      if (!connection || !isHeard(connection, adapter)) throw new AppError('resource/not-found');
      try {
        if (isHeadedTwice(call.rawHeaders)) throw new AppError('webhook/bad-signature');
        const answered = await answer(connection, call);
        if (isDelivery) countDelivery?.(provider, 'accepted');
        return answered;
      } catch (error) {
        const isRefused = error instanceof AppError && error.code === 'webhook/bad-signature';
        if (isDelivery) countDelivery?.(provider, isRefused ? 'refused' : 'failed');
        if (isRefused) await countRefused(db, connection.id);
        return refusalOf(error, adapter);
      }
    };
    return { provider, path, take };
  };

  return Object.entries(providers).flatMap(([provider, adapter]) => {
    const receive: Answerer = (connection, call) =>
      receiveDelivery({ adapter, inbox, now: clock(), endTurn: (turning) => endTurn(db, turning) }, connection, call);
    const { tokenDesk } = adapter;
    const deliveries = openDesk(provider, adapter, adapter.path, receive);
    if (!tokenDesk) return [deliveries];
    const issue: Answerer = async (connection, { headers }) => {
      const now = clock();
      const issued = tryKeys(connection, (key) => tokenDesk.issue(headers, key, now));
      if (!issued) throw new AppError('webhook/bad-signature');
      return issued.granted;
    };
    return [deliveries, openDesk(provider, adapter, tokenDesk.path, issue)];
  });
}

/** Whether its provider tells through a connection: what opens a list signs no delivery. */
function isHeard({ authentication }: Connection, { kinds }: ProviderAdapter): boolean {
  return kinds.some((kind) => kind.authentication === authentication && kind.hasWebhook);
}

type Answerer = (connection: Connection, call: Call) => Promise<Answer>;

function refusalOf(error: unknown, { refuse }: ProviderAdapter): Answer {
  if (!refuse || !(error instanceof AppError)) throw error;
  const { status, title } = problems[error.code];
  // Our own faults leave through the one error door, where the operator hears of them; any provider tries those again.
  if (status >= 500) throw error;
  return { status, body: refuse(title) };
}
