import { problems } from '@choso/shared/problems';
import express, { type Express, type Request, type RequestHandler, type Response } from 'express';
import type { Database } from '../db/index.ts';
import { AppError } from '../http/index.ts';
import { type Connection, countRefused, endTurn } from './connections.ts';
import { createFindConnection } from './find-connection.ts';
import { isHeadedTwice } from './headed-twice.ts';
import type { Inbox } from './inbox.ts';
import { tryKeys } from './prove-delivery.ts';
import type { Answer, ProviderAdapter } from './provider-adapter.ts';
import type { Providers } from './providers.ts';
import { receiveDelivery } from './receive-delivery.ts';
import type { SecretBox } from './seal-secret.ts';

interface Deps {
  db: Database;
  clock: () => number;
  inbox: Inbox;
  providers: Providers;
  demoSecret: string | null;
  /** Opens secrets that were sealed; without it those that stand open are read. */
  secretBox?: SecretBox;
  countDelivery?: (provider: string, outcome: 'accepted' | 'refused' | 'failed') => void;
}

const LARGEST_DELIVERY = '256kb';

/** The addresses that providers call: where they deliver, and where some of them first fetch a token. */
export function mountWebhooks(app: Express, deps: Deps): void {
  const { db, clock, inbox, providers, countDelivery } = deps;
  const findConnection = createFindConnection(deps);
  const rawBody = express.raw({ type: () => true, limit: LARGEST_DELIVERY });

  const mount = (provider: string, adapter: ProviderAdapter, path: string, answer: Answerer) => {
    // Asking for a token delivers nothing.
    const isDelivery = path === adapter.path;
    const handler: RequestHandler = async (request, response) => {
      const connection = await findConnection(provider, String(request.params.connectionId));
      if (!connection) throw new AppError('resource/not-found');
      try {
        if (isHeadedTwice(request.rawHeaders)) throw new AppError('webhook/bad-signature');
        const { status, body } = await answer(connection, request);
        if (isDelivery) countDelivery?.(provider, 'accepted');
        answerJson(response, status, body);
      } catch (error) {
        const isRefused = error instanceof AppError && error.code === 'webhook/bad-signature';
        if (isDelivery) countDelivery?.(provider, isRefused ? 'refused' : 'failed');
        if (isRefused) await countRefused(db, connection.id);
        answerRefusal(error, adapter, response);
      }
    };
    app.post(`/webhooks/${provider}/:connectionId${path}`, rawBody, handler);
  };

  for (const [provider, adapter] of Object.entries(providers)) {
    mount(provider, adapter, adapter.path, (connection, { headers, body }) => {
      const delivery = { headers, body: Buffer.isBuffer(body) ? body : Buffer.alloc(0) };
      return receiveDelivery(
        { adapter, inbox, now: clock(), endTurn: (turning) => endTurn(db, turning) },
        connection,
        delivery,
      );
    });
    const { tokenDesk } = adapter;
    if (!tokenDesk) continue;
    mount(provider, adapter, tokenDesk.path, async (connection, { headers }) => {
      const now = clock();
      const issued = tryKeys(connection, (key) => tokenDesk.issue(headers, key, now));
      if (!issued) throw new AppError('webhook/bad-signature');
      return issued.granted;
    });
  }
}

type Answerer = (connection: Connection, request: Request) => Promise<Answer>;

function answerRefusal(error: unknown, { refuse }: ProviderAdapter, response: Response): void {
  if (!refuse || !(error instanceof AppError)) throw error;
  const { status, title } = problems[error.code];
  // Our own faults leave through the one error door, where the operator hears of them; any provider tries those again.
  if (status >= 500) throw error;
  answerJson(response, status, refuse(title));
}

/** Express would work out for every answer what is the same for all of them. */
function answerJson(response: Response, status: number, body: unknown): void {
  const text = Buffer.from(JSON.stringify(body));
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', 'Content-Length': text.length });
  response.end(text);
}
